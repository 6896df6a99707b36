using System.CommandLine;
using System.Globalization;
using System.Numerics.Tensors;
using Microsoft.Extensions.AI;
using OpenVinoGenAI.Extensions.AI;

const int Candidates = 4;
const int Sources = 2;

string[] notes =
[
    "The capital of France is Paris.",
    "OpenVINO GenAI is a library with ready pipelines for text, images, speech and video.",
    "A cat says meow and has four legs.",
    "The largest planet is Jupiter.",
    "There are seven days in a week.",
];

var command = new SampleCommand(
    "Retrieval-augmented generation: finds notes by their embeddings, ranks them, and lets the model answer from them. The models of the repository are too small to find or rank well.");
Argument<string> question = command.Argument("QUESTION", "The question", "What is the capital of France?");
Option<string?> chatModel = command.Option<string?>("--chat_model", "The folder of the chat model", null);
Option<string?> embeddingModel = command.Option<string?>("--embedding_model", "The folder of the embedding model", null);
Option<string?> rerankModel = command.Option<string?>("--rerank_model", "The folder of the reranker", null);

return command.Run(args, async (arguments, cancellationToken) =>
{
    using OpenVinoEmbeddingGenerator generator = await Loading.RunAsync(
        () => new OpenVinoEmbeddingGenerator(arguments.GetValue(embeddingModel) ?? SampleModels.Find("tiny-embed"), "CPU", new() { PoolingType = PoolingType.Mean }),
        cancellationToken);
    using OpenVinoReranker reranker = await Loading.RunAsync(
        () => new OpenVinoReranker(arguments.GetValue(rerankModel) ?? SampleModels.Find("tiny-rerank")), cancellationToken);
    using OpenVinoChatClient client = await Loading.RunAsync(
        () => new OpenVinoChatClient(arguments.GetValue(chatModel) ?? SampleModels.Find("tiny-chat")), cancellationToken);

    string query = arguments.GetRequiredValue(question);
    GeneratedEmbeddings<Embedding<float>> embeddings = await generator.GenerateAsync(notes, cancellationToken: cancellationToken);
    EmbeddingGenerationOptions asQuery = new() { AdditionalProperties = new() { ["input_type"] = "query" } };
    ReadOnlyMemory<float> target = await generator.GenerateVectorAsync(query, asQuery, cancellationToken);
    string[] closest = [.. notes.Zip(embeddings, (note, embedding) => (Note: note, Similarity: TensorPrimitives.CosineSimilarity(embedding.Vector.Span, target.Span)))
        .OrderByDescending(candidate => candidate.Similarity).Take(Candidates).Select(candidate => candidate.Note)];
    IReadOnlyList<RerankedDocument> sources = await reranker.RerankAsync(query, closest, new() { TopN = Sources }, cancellationToken);

    string context = string.Join('\n', sources.Select((source, i) => $"[{i + 1}] {source.Document}"));
    ChatOptions options = new() { Instructions = $"Answer from these notes:\n{context}", Temperature = 0 };
    await foreach (ChatResponseUpdate update in client.GetStreamingResponseAsync(query, options, cancellationToken))
    {
        Console.Write(update.Text);
    }

    Console.WriteLine("\nSources:");
    foreach (RerankedDocument source in sources)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {source.Score:0.000}  {source.Document}"));
    }
});
