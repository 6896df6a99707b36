using System.CommandLine;

const int Candidates = 3;

var command = new SampleCommand("Finds the documents that are closest to a query by their embeddings, and ranks them with a model that reads both.");
Argument<string> embeddingModel = command.Model("tiny-embed", "EMBEDDING_MODEL_DIR");
Argument<string> rerankModel = command.Model("tiny-rerank", "RERANK_MODEL_DIR");
Argument<string> query = command.Argument("QUERY", "The query", "What is the Sun?");
Argument<string[]> documents = command.Argument<string[]>("DOCUMENT", "The documents",
[
    "A table is made of wood, glass or metal.",
    "The Sun is a star at the centre of the solar system.",
    "OpenVINO runs neural networks on processors of many kinds.",
]);

return command.Run(args, async (arguments, cancellationToken) =>
{
    string question = arguments.GetRequiredValue(query);
    string[] texts = arguments.GetRequiredValue(documents);

    using TextEmbeddingPipeline embedder = await TextEmbeddingPipeline.LoadAsync(
        arguments.GetRequiredValue(embeddingModel), "CPU", new() { PoolingType = PoolingType.Mean }, cancellationToken: cancellationToken);
    IReadOnlyList<float[]> embeddings = embedder.EmbedDocuments(texts, cancellationToken);
    float[] target = embedder.EmbedQuery(question, cancellationToken);

    // Embeddings have length 1, so their dot product is the cosine similarity.
    var closest = texts.Zip(embeddings, (text, embedding) => (Text: text, Similarity: embedding.Zip(target, (a, b) => a * b).Sum()))
        .OrderByDescending(candidate => candidate.Similarity)
        .Take(Candidates)
        .ToArray();
    Console.WriteLine("Closest:");
    foreach ((string text, float similarity) in closest)
    {
        Console.WriteLine(FormattableString.Invariant($"  {similarity:0.000}  {text}"));
    }

    using TextRerankPipeline reranker = await TextRerankPipeline.LoadAsync(arguments.GetRequiredValue(rerankModel), "CPU", cancellationToken: cancellationToken);
    Console.WriteLine("Ranked:");
    foreach (RerankResult result in reranker.Rerank(question, closest.Select(candidate => candidate.Text), cancellationToken: cancellationToken))
    {
        Console.WriteLine(FormattableString.Invariant($"  {result.Score:0.000}  {closest[result.Index].Text}"));
    }
});
