// RagSample [CHAT_MODEL_DIR EMBEDDING_MODEL_DIR RERANK_MODEL_DIR] [QUESTION]: finds the notes that a question is about by their embeddings, ranks
// them again, and lets the model answer from them and name its sources. The models of the repository are too small to find or to rank well.
using System.Globalization;
using System.Numerics.Tensors;
using Microsoft.Extensions.AI;
using OpenVinoGenAI.Extensions.AI;
using OpenVinoGenAI.Samples;

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

if (args.Length is not (0 or 1 or 3 or 4) || args.Contains("--help"))
{
    Console.Error.WriteLine("Usage: RagSample [CHAT_MODEL_DIR EMBEDDING_MODEL_DIR RERANK_MODEL_DIR] [QUESTION]");
    return 1;
}

return SampleProgram.Run(async cancellationToken =>
{
    bool hasModels = args.Length >= 3;
    string question = args.Length is 1 or 4 ? args[^1] : "What is the capital of France?";
    using var generator = new OpenVinoEmbeddingGenerator(
        hasModels ? args[1] : SampleModels.Find("tiny-embed"), "CPU", new() { PoolingType = PoolingType.Mean });
    using var reranker = new OpenVinoReranker(hasModels ? args[2] : SampleModels.Find("tiny-rerank"));
    using var client = new OpenVinoChatClient(hasModels ? args[0] : SampleModels.Find("tiny-chat"));

    GeneratedEmbeddings<Embedding<float>> embeddings = await generator.GenerateAsync(notes, cancellationToken: cancellationToken);
    EmbeddingGenerationOptions query = new() { AdditionalProperties = new() { ["input_type"] = "query" } };
    ReadOnlyMemory<float> target = await generator.GenerateVectorAsync(question, query, cancellationToken);
    string[] closest = [.. notes.Zip(embeddings, (note, embedding) => (Note: note, Similarity: TensorPrimitives.CosineSimilarity(embedding.Vector.Span, target.Span)))
        .OrderByDescending(candidate => candidate.Similarity).Take(Candidates).Select(candidate => candidate.Note)];
    IReadOnlyList<RerankedDocument> sources = await reranker.RerankAsync(question, closest, new() { TopN = Sources }, cancellationToken);

    string context = string.Join('\n', sources.Select((source, i) => $"[{i + 1}] {source.Document}"));
    ChatOptions options = new() { Instructions = $"Answer from these notes:\n{context}", Temperature = 0 };
    await foreach (ChatResponseUpdate update in client.GetStreamingResponseAsync(question, options, cancellationToken))
    {
        Console.Write(update.Text);
    }

    Console.WriteLine("\nSources:");
    foreach (RerankedDocument source in sources)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {source.Score:0.000}  {source.Document}"));
    }
});
