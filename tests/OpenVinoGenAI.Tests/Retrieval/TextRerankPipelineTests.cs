namespace OpenVinoGenAI.Tests.Retrieval;

internal sealed class TextRerankPipelineTests
{
    private const string Query = "What is the Sun?";
    private static readonly string Model = TestData.Model("tiny-rerank");
    private static readonly string[] Documents = ["The Sun is a star at the centre of the solar system.", "A table is made of wood, glass or metal.", "Bread"];

    [Test]
    public void Each_call_has_its_own_length()
    {
        using var pipeline = new TextRerankPipeline(Model, "CPU", new() { TopN = 2 }, Models.F32.Properties);
        IReadOnlyList<RerankResult> all = pipeline.Rerank(Query, Documents, topN: 100);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(all.Select(result => result.Index), Is.EquivalentTo([0, 1, 2]));
            Assert.That(all.Select(result => result.Score), Is.Ordered.Descending);
            Assert.That(pipeline.Rerank(Query, Documents), Is.EqualTo(all.Take(2)));
            Assert.That(pipeline.Rerank(Query, Documents, topN: 1), Is.EqualTo(all.Take(1)));
            Assert.That(pipeline.Rerank(Query, Documents, topN: 0), Is.Empty);
            Assert.That(() => pipeline.Rerank(Query, Documents, topN: -1), Throws.InstanceOf<ArgumentOutOfRangeException>());
        }
    }

    [Test]
    public void Equal_documents_keep_their_order()
    {
        using var pipeline = new TextRerankPipeline(Model, "CPU", null, Models.F32.Properties);

        Assert.That(pipeline.Rerank(Query, ["same", "same", "same"], topN: 3).Select(result => result.Index), Is.EqualTo([0, 1, 2]));
    }

    /// <summary>The scores are those that the official API gives where an empty document has another one next to it; alone it fails there.</summary>
    [TestCase("")]
    [TestCase(" ")]
    public void Blank_queries_and_documents_are_ranked(string blank)
    {
        const double Blank = 0.70527172;
        using var pipeline = new TextRerankPipeline(Model, "CPU", null, Models.F32.Properties);

        using (Assert.EnterMultipleScope())
        {
            AssertScores(pipeline.Rerank(blank, [blank]), Blank);
            AssertScores(pipeline.Rerank(blank, [blank, ""]), Blank, Blank);
            AssertScores(pipeline.Rerank(blank, ["The Sun is a star.", blank]), Blank, 0.50577974);
        }
    }

    [Test]
    public async Task Calls_of_several_threads_queue()
    {
        using TextRerankPipeline pipeline = await TextRerankPipeline.LoadAsync(Model, "CPU", null, Models.F32.Properties);
        IReadOnlyList<RerankResult> expected = pipeline.Rerank(Query, Documents);
        IReadOnlyList<RerankResult>[] all = await Task.WhenAll(Enumerable.Range(0, 8).Select(i =>
            i % 2 == 0 ? pipeline.RerankAsync(Query, Documents) : Task.Run(() => pipeline.Rerank(Query, Documents))));

        Assert.That(all, Is.All.EqualTo(expected));
    }

    [Test]
    public void A_cancelled_token_ends_the_call()
    {
        using var pipeline = new TextRerankPipeline(Model);
        var cancelled = new CancellationToken(canceled: true);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => pipeline.Rerank(Query, Documents, null, cancelled), Throws.InstanceOf<OperationCanceledException>());
            Assert.That(async () => await pipeline.RerankAsync(Query, Documents, null, cancelled), Throws.InstanceOf<OperationCanceledException>());
        }
    }

    [Test]
    public void After_Dispose_calls_are_refused()
    {
        var pipeline = new TextRerankPipeline(Model);
        pipeline.Dispose();

        Assert.That(() => pipeline.Rerank(Query, Documents), Throws.TypeOf<ObjectDisposedException>());
    }

    [TestCase(0, "at least 1")]
    [TestCase(3, "must be at least")]
    [TestCase(int.MaxValue, "at most")]
    public void Impossible_lengths_are_refused(int maxLength, string message) => Assert.That(
        () => new TextRerankPipeline(Model, "CPU", new() { MaxLength = maxLength }),
        Throws.TypeOf<InvalidConfigurationException>()
            .With.Property(nameof(InvalidConfigurationException.Option)).EqualTo(nameof(TextRerankConfig.MaxLength)).And.Message.Contain(message));

    [Test]
    public void A_negative_length_of_rankings_is_refused() => Assert.That(
        () => new TextRerankPipeline(Model, "CPU", new() { TopN = -1 }), Throws.TypeOf<InvalidConfigurationException>().With.Message.Contain("TopN is -1"));

    [TestCase(null)]
    [TestCase(100_000)]
    public void Very_long_texts_are_truncated(int? maxLength)
    {
        using var pipeline = new TextRerankPipeline(Model, "CPU", new() { MaxLength = maxLength });
        string text = string.Join(' ', Enumerable.Repeat("word", 3000));

        Assert.That(pipeline.Rerank(text, [text, "short"]), Has.Count.EqualTo(2));
    }

    [Test]
    public void Another_model_is_explained()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                () => new TextRerankPipeline(TestData.Model("tiny-embed")),
                Throws.TypeOf<ModelLoadException>().With.Message.Contain(nameof(TextEmbeddingPipeline)));
            Assert.That(
                () => new TextRerankPipeline(TestData.Model("tiny-chat")), Throws.TypeOf<ModelLoadException>().With.Message.Contain("Qwen3-Reranker"));
        }
    }

    private static void AssertScores(IReadOnlyList<RerankResult> ranking, params double[] scores) =>
        Assert.That(ranking.Select(result => (double)result.Score), Is.EqualTo(scores).Within(1e-5));
}
