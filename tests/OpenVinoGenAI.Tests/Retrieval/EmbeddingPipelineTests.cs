namespace OpenVinoGenAI.Tests.Retrieval;

internal sealed class EmbeddingPipelineTests
{
    private static readonly string Model = TestData.Model("tiny-embed");

    [Test]
    public void A_text_model_refuses_images()
    {
        using var pipeline = new EmbeddingPipeline(Model);
        RgbImage image = RgbImage.FromPixels(8, 8, new byte[8 * 8 * 3]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => pipeline.Embed(["a"], image), Throws.InstanceOf<OpenVinoGenAIException>().With.Message.Contain("does not support image"));
            Assert.That(() => pipeline.Embed([], image), Throws.InstanceOf<OpenVinoGenAIException>().With.Message.Contain("does not support image"));
            Assert.That(pipeline.Embed(["a"])[0], Has.Length.EqualTo(64));
        }
    }

    [Test]
    public void A_fixed_batch_takes_any_number_of_texts()
    {
        using var plain = new EmbeddingPipeline(Model, "CPU", null, Models.F32.Properties);
        using var batched = new EmbeddingPipeline(Model, "CPU", new() { BatchSize = 2 }, Models.F32.Properties);
        string[] texts = ["one", "two", "three"];

        Assert.That(
            batched.Embed(texts).SelectMany(embedding => embedding), Is.EqualTo(plain.Embed(texts).SelectMany(embedding => embedding)).Within(1e-5));
    }

    [Test]
    public async Task Calls_queue_and_end_with_the_pipeline()
    {
        EmbeddingPipeline pipeline = await EmbeddingPipeline.LoadAsync(Model);
        IReadOnlyList<float[]>[] all = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => pipeline.EmbedAsync(["a", "b"])));
        pipeline.Dispose();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(all.Select(embeddings => embeddings[1]), Is.All.EqualTo(all[0][1]));
            Assert.That(() => pipeline.Embed(["a"]), Throws.TypeOf<ObjectDisposedException>());
        }
    }
}
