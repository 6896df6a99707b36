// RetrievalSample EMBEDDING_MODEL_DIR RERANK_MODEL_DIR "QUERY" "DOCUMENT" ["DOCUMENT" ...]: finds the documents that are closest to a query by their
// embeddings, and ranks those again with a model that reads query and document together.
using OpenVinoGenAI.Samples;

const int Candidates = 3;

if (args.Length < 4)
{
    Console.Error.WriteLine("Usage: RetrievalSample EMBEDDING_MODEL_DIR RERANK_MODEL_DIR \"QUERY\" \"DOCUMENT\" [\"DOCUMENT\" ...]");
    return 1;
}

return SampleProgram.Run(cancellationToken =>
{
    string query = args[2];
    string[] documents = args[3..];

    using var embedder = new TextEmbeddingPipeline(args[0], "CPU", new() { PoolingType = PoolingType.Mean });
    IReadOnlyList<float[]> embeddings = embedder.EmbedDocuments(documents, cancellationToken);
    float[] target = embedder.EmbedQuery(query, cancellationToken);

    // Embeddings have a length of 1, so their dot product is the cosine of the angle between them.
    var closest = documents.Zip(embeddings, (text, embedding) => (Text: text, Similarity: embedding.Zip(target, (a, b) => a * b).Sum()))
        .OrderByDescending(candidate => candidate.Similarity)
        .Take(Candidates)
        .ToArray();
    Console.WriteLine("Closest:");
    foreach ((string text, float similarity) in closest)
    {
        Console.WriteLine(FormattableString.Invariant($"  {similarity:0.000}  {text}"));
    }

    using var reranker = new TextRerankPipeline(args[1], "CPU");
    Console.WriteLine("Ranked:");
    foreach (RerankResult result in reranker.Rerank(query, closest.Select(candidate => candidate.Text), cancellationToken: cancellationToken))
    {
        Console.WriteLine(FormattableString.Invariant($"  {result.Score:0.000}  {closest[result.Index].Text}"));
    }
});
