namespace OpenVinoGenAI.TestHost.Scenarios;

/// <summary>
/// What <see cref="UnguardedRetrieval"/> does, through the managed API: each has a defined outcome, which is written out, after which the process still
/// computes. Arguments: what to do, and the model's folder.
/// </summary>
internal static class GuardedRetrieval
{
    [Scenario("retrieval-guarded")]
    internal static void Run(string[] args)
    {
        try
        {
            Console.Out.WriteLine(Outcome(args[0], args[1]));
        }
        catch (OpenVinoGenAIException error)
        {
            Console.Out.WriteLine($"{error.GetType().Name}: {error.Message}");
        }

        if (args[0].StartsWith("rerank", StringComparison.Ordinal))
        {
            using var reranker = new TextRerankPipeline(args[1]);
            Require(reranker.Rerank("text", ["text"]).Count == 1);
        }
        else
        {
            using var embedder = new TextEmbeddingPipeline(args[1]);
            Require(embedder.EmbedQuery("text").Length > 0);
        }

        Console.Out.WriteLine("still works");
    }

    private static string Outcome(string what, string model)
    {
        if (what == "rerank-long-query")
        {
            using var reranker = new TextRerankPipeline(model);
            string[] documents = [.. Enumerable.Repeat(RetrievalTexts.ShortDocument, RetrievalTexts.Documents)];
            return $"{reranker.Rerank(RetrievalTexts.LongQuery, documents, documents.Length).Count} results";
        }

        if (what.StartsWith("rerank", StringComparison.Ordinal))
        {
            bool isEmpty = what == "rerank-no-documents";
            using var reranker = new TextRerankPipeline(model, "CPU", new() { MaxLength = isEmpty ? null : what[^1] - '0' });
            return $"{reranker.Rerank("text", isEmpty ? [] : ["text"]).Count} results";
        }

        if (what == "embed-multimodal-nothing")
        {
            using var multimodal = new EmbeddingPipeline(model);
            return $"{multimodal.Embed([]).Count} embeddings";
        }

        using var embedder = new TextEmbeddingPipeline(model, "CPU", new() { MaxLength = what == "embed-max-length-1" ? 1 : null });
        return $"{(what == "embed-no-texts" ? embedder.Embed([], "text") : embedder.EmbedDocuments([])).Count} embeddings";
    }

    private static void Require(bool holds)
    {
        if (!holds)
        {
            throw new InvalidOperationException("The pipeline does not work any more.");
        }
    }
}
