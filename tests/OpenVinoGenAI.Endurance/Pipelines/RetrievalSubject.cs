namespace OpenVinoGenAI.Endurance;

/// <summary>Embeddings and re-ranking, whose calls can be cancelled only while they wait for their turn.</summary>
internal static class RetrievalSubject
{
    private static readonly string[] Texts =
        ["The Sun is a star.", "A table is made of wood.", "Water boils at 100 degrees.", "short", string.Empty];

    public static Subject LoadEmbeddings()
    {
        var pipe = new TextEmbeddingPipeline(TestData.Model("tiny-embed"));
        return new Subject(pipe,
        [
            .. Calls.Cancellable("embed documents", (random, token) => pipe.EmbedDocumentsAsync(Some(random), token)),
            .. Calls.Cancellable("embed a query", (random, token) =>
            {
                pipe.EmbedQuery(Subject.Pick(random, Texts), token);
                return Task.CompletedTask;
            }),
            .. Calls.Cancellable("embed with an instruction", (random, token) => pipe.EmbedAsync(Some(random), "passage: ", token)),
            Calls.Other("no documents", _ => pipe.EmbedDocuments([])),
            Calls.Dispose(pipe),
        ]);
    }

    public static Subject LoadMultimodalEmbeddings()
    {
        var pipe = new EmbeddingPipeline(TestData.Model("tiny-embed"));
        return new Subject(pipe,
        [
            .. Calls.Cancellable("embed", (random, token) => pipe.EmbedAsync(Some(random), cancellationToken: token)),
            Calls.Dispose(pipe),
        ]);
    }

    public static Subject LoadRanking()
    {
        var pipe = new TextRerankPipeline(TestData.Model("tiny-rerank"));
        return new Subject(pipe,
        [
            .. Calls.Cancellable("rank", (random, token) => pipe.RerankAsync(Subject.Pick(random, Texts), Some(random), cancellationToken: token)),
            .. Calls.Cancellable("rank some", (random, token) =>
            {
                pipe.Rerank("star", Some(random), random.Next(4), token);
                return Task.CompletedTask;
            }),
            Calls.Other("no documents", _ => pipe.Rerank("star", [])),
            Calls.Dispose(pipe),
        ]);
    }

    private static string[] Some(Random random) => [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Subject.Pick(random, Texts))];
}
