namespace OpenVinoGenAI.Tests.Retrieval;

/// <summary>What ends the process natively, or gives a wrong answer, is refused here or has a defined result. Both run in processes of their own.</summary>
internal sealed class RetrievalGuardTests
{
    private static readonly string Embedder = TestData.Model("tiny-embed");
    private static readonly string Reranker = TestData.Model("tiny-rerank");

    [TestCase("embed-no-documents", "0 embeddings")]
    [TestCase("embed-no-texts", "0 embeddings")]
    [TestCase("embed-multimodal-nothing", "0 embeddings")]
    [TestCase("embed-max-length-1", "InvalidConfigurationException: TextEmbeddingConfig.MaxLength is 1")]
    public void Embeddings(string what, string guarded)
    {
        AssertCrash(what, Embedder);
        AssertGuard(what, Embedder, guarded);
    }

    [TestCase("rerank-max-length-0", "InvalidConfigurationException: TextRerankConfig.MaxLength is 0")]
    [TestCase("rerank-max-length-1", "InvalidConfigurationException: TextRerankConfig.MaxLength is 1")]
    [TestCase("rerank-max-length-2", "InvalidConfigurationException: TextRerankConfig.MaxLength is 2")]
    [TestCase("rerank-long-query", "100 results")]
    public void Rankings(string what, string guarded)
    {
        AssertCrash(what, Reranker);
        AssertGuard(what, Reranker, guarded);
    }

    [Test]
    public void A_ranking_of_no_documents_is_empty()
    {
        ChildResult native = ChildProcess.Run("retrieval-unguarded", "rerank-no-documents", Reranker);

        Assert.That(native.Output, Does.Contain("1 results"), native.ToString());
        AssertGuard("rerank-no-documents", Reranker, "0 results");
    }

    private static void AssertCrash(string what, string model)
    {
        ChildResult result = ChildProcess.Run("retrieval-unguarded", what, model);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Signal, Is.AnyOf(ChildResult.SigSegv, ChildResult.SigFpe, ChildResult.SigAbrt), result.ToString());
            Assert.That(result.Output.TrimEnd(), Is.EqualTo("calling"));
        }
    }

    private static void AssertGuard(string what, string model, string expected)
    {
        ChildResult result = ChildProcess.Run("retrieval-guarded", what, model);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.ExitCode, Is.Zero, result.ToString());
            Assert.That(result.Output, Does.StartWith(expected));
            Assert.That(result.Output.TrimEnd(), Does.EndWith("still works"));
        }
    }
}
