namespace OpenVinoGenAI.Tests.Retrieval;

internal sealed class TextEmbeddingPipelineTests
{
    private const double Tolerance = 1e-5;
    private static readonly string Model = TestData.Model("tiny-embed");
    private static readonly PipelineProperties F32 = Models.F32.Properties!;
    private static readonly string[] Documents = ["The Sun is a star.", "A table", "", "Bread is baked from flour, water and salt.", "Grüße, 你好 👋"];

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    [TestCase(5)]
    [TestCase(7)]
    public void A_fixed_batch_takes_any_number_of_texts(int batchSize)
    {
        using var plain = new TextEmbeddingPipeline(Model, "CPU", new() { QueryInstruction = "query: ", EmbedInstruction = "passage: " }, F32);
        using var batched = new TextEmbeddingPipeline(
            Model, "CPU", new() { QueryInstruction = "query: ", EmbedInstruction = "passage: ", BatchSize = batchSize, MaxLength = 100, PadToMaxLength = true }, F32);

        using (Assert.EnterMultipleScope())
        {
            Verify(batched.EmbedDocuments(Documents), plain.EmbedDocuments(Documents));
            Verify(batched.Embed(Documents, "x: "), plain.Embed(Documents, "x: "));
            Verify([batched.EmbedQuery("What is the Sun?")], [plain.EmbedQuery("What is the Sun?")]);
        }
    }

    /// <summary>The library's tokenizer makes a single row of them.</summary>
    [TestCase(null, 1)]
    [TestCase(null, 3)]
    [TestCase(2, 1)]
    [TestCase(2, 5)]
    public void Empty_texts_have_a_vector_each(int? batchSize, int count)
    {
        using var plain = new TextEmbeddingPipeline(Model, "CPU", properties: F32);
        using var pipeline = new TextEmbeddingPipeline(
            Model, "CPU", new() { BatchSize = batchSize, MaxLength = batchSize is null ? null : 100, PadToMaxLength = batchSize is null ? null : true }, F32);
        using var multimodal = new EmbeddingPipeline(Model, "CPU", null, F32);
        string[] texts = [.. Enumerable.Repeat(string.Empty, count)];
        float[][] expected = [.. Enumerable.Repeat(plain.EmbedDocuments(["", "a"])[0], count)];

        using (Assert.EnterMultipleScope())
        {
            Verify(pipeline.EmbedDocuments(texts), expected);
            Verify(pipeline.Embed(texts, string.Empty), expected);
            Assert.That(multimodal.Embed(texts), Has.Count.EqualTo(count));
        }
    }

    [Test]
    public void A_prompt_stands_before_each_text_instead_of_the_instruction()
    {
        using var pipeline = new TextEmbeddingPipeline(Model, "CPU", new() { EmbedInstruction = "passage: " }, F32);

        Verify(pipeline.Embed(["passage: a star"], ""), pipeline.EmbedDocuments(["a star"]));
        Verify(pipeline.Embed(["a star"], "passage: "), pipeline.EmbedDocuments(["a star"]));
    }

    [Test]
    public async Task Calls_of_several_threads_queue()
    {
        using var pipeline = new TextEmbeddingPipeline(Model, "CPU", properties: F32);
        IReadOnlyList<float[]> expected = pipeline.EmbedDocuments(Documents);
        float[] query = pipeline.EmbedQuery(Documents[0]);

        Task<IReadOnlyList<float[]>>[] documents = [.. Enumerable.Range(0, 8).Select(_ => pipeline.EmbedDocumentsAsync(Documents))];
        Task<float[]>[] queries = [.. Enumerable.Range(0, 8).Select(_ => Task.Run(() => pipeline.EmbedQuery(Documents[0])))];
        foreach (IReadOnlyList<float[]> embeddings in await Task.WhenAll(documents))
        {
            Verify(embeddings, expected);
        }

        foreach (float[] embedding in await Task.WhenAll(queries))
        {
            Verify([embedding], [query]);
        }
    }

    [Test]
    public void A_cancelled_token_ends_the_call()
    {
        using var pipeline = new TextEmbeddingPipeline(Model);
        var cancelled = new CancellationToken(canceled: true);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => pipeline.EmbedDocuments(Documents, cancelled), Throws.InstanceOf<OperationCanceledException>());
            Assert.That(async () => await pipeline.EmbedDocumentsAsync(Documents, cancelled), Throws.InstanceOf<OperationCanceledException>());
            Assert.That(async () => await pipeline.EmbedQueryAsync("a", cancelled), Throws.InstanceOf<OperationCanceledException>());
            Assert.That(async () => await TextEmbeddingPipeline.LoadAsync(Model, cancellationToken: cancelled), Throws.InstanceOf<OperationCanceledException>());
        }
    }

    [Test]
    public async Task LoadAsync_loads()
    {
        using TextEmbeddingPipeline pipeline = await TextEmbeddingPipeline.LoadAsync(Model, "CPU", new() { PoolingType = PoolingType.Mean });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(pipeline.EmbedQuery("a"), Has.Length.EqualTo(64));
            Assert.That((pipeline.Config.PoolingType, pipeline.Device), Is.EqualTo((PoolingType.Mean, "CPU")));
            Assert.That(async () => await TextEmbeddingPipeline.LoadAsync("nowhere"), Throws.TypeOf<ModelLoadException>());
        }
    }

    [Test]
    public void After_Dispose_calls_are_refused()
    {
        var pipeline = new TextEmbeddingPipeline(Model);
        pipeline.Dispose();
        pipeline.Dispose();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => pipeline.EmbedQuery("a"), Throws.TypeOf<ObjectDisposedException>());
            Assert.That(() => pipeline.EmbedDocuments([]), Throws.TypeOf<ObjectDisposedException>());
            Assert.That(async () => await pipeline.EmbedQueryAsync("a"), Throws.TypeOf<ObjectDisposedException>());
        }
    }

    [Test]
    public void Null_texts_are_refused()
    {
        using var pipeline = new TextEmbeddingPipeline(Model);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => pipeline.EmbedQuery(null!), Throws.ArgumentNullException);
            Assert.That(() => pipeline.EmbedDocuments(null!), Throws.ArgumentNullException);
            Assert.That(() => pipeline.EmbedDocuments(["a", null!]), Throws.ArgumentException);
            Assert.That(() => pipeline.Embed(["a"], null!), Throws.ArgumentNullException);
        }
    }

    [TestCase(0, null, "MaxLength is 0")]
    [TestCase(-1, null, "MaxLength is -1")]
    [TestCase(1, true, "MaxLength is 1, and must be at least 2")]
    [TestCase(int.MaxValue, null, "MaxLength is 2147483647, and must be at most")]
    [TestCase(100_000, true, "MaxLength is 100000, and the model has")]
    public void Impossible_lengths_are_refused(int maxLength, bool? pad, string message) => AssertRefused(
        new() { MaxLength = maxLength, PadToMaxLength = pad }, nameof(TextEmbeddingConfig.MaxLength), message);

    [TestCase(2)]
    [TestCase(100_000)]
    public void Extreme_lengths_work(int maxLength)
    {
        using var pipeline = new TextEmbeddingPipeline(Model, "CPU", new() { MaxLength = maxLength });

        Assert.That(pipeline.EmbedDocuments(["", string.Join(' ', Enumerable.Repeat("word", 1000))])[1], Has.Length.EqualTo(64));
    }

    [Test]
    public void Other_impossible_options_are_refused()
    {
        AssertRefused(new() { BatchSize = 0 }, nameof(TextEmbeddingConfig.BatchSize), "at least 1");
        AssertRefused(new() { PoolingType = (PoolingType)3 }, nameof(TextEmbeddingConfig.PoolingType), "is 3");
        AssertRefused(new() { QueryInstruction = "a\0b" }, nameof(TextEmbeddingConfig.QueryInstruction), "NUL");
    }

    [TestCase("tiny-chat", "text generation model")]
    [TestCase("tiny-rerank", "TextRerankPipeline")]
    [TestCase("tiny-vlm", "openvino_model.xml")]
    [TestCase("nowhere", "does not exist")]
    public void Another_model_is_explained(string model, string message)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => new TextEmbeddingPipeline(TestData.Model(model)), Throws.TypeOf<ModelLoadException>().With.Message.Contain(message));
            if (model != "tiny-vlm")
            {
                Assert.That(() => new EmbeddingPipeline(TestData.Model(model)), Throws.TypeOf<ModelLoadException>().With.Message.Contain(message));
            }
        }
    }

    [Test]
    public void Unknown_devices_and_properties_are_named()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => new TextEmbeddingPipeline(Model, "FOO"), Throws.TypeOf<DeviceNotAvailableException>());
            Assert.That(
                () => new TextEmbeddingPipeline(Model, "CPU", properties: new Dictionary<string, object> { ["FOO_BAR"] = "1" }),
                Throws.TypeOf<InvalidConfigurationException>().With.Message.Contain("FOO_BAR"));
        }
    }

    private static void AssertRefused(TextEmbeddingConfig config, string option, string message)
    {
        foreach (Func<IDisposable> make in new Func<IDisposable>[] { () => new TextEmbeddingPipeline(Model, "CPU", config), () => new EmbeddingPipeline(Model, "CPU", config) })
        {
            Assert.That(make, Throws.TypeOf<InvalidConfigurationException>()
                .With.Property(nameof(InvalidConfigurationException.Option)).EqualTo(option).And.Message.Contain(message));
        }
    }

    private static void Verify(IReadOnlyList<float[]> actual, IReadOnlyList<float[]> expected)
    {
        Assert.That(actual, Has.Count.EqualTo(expected.Count));
        for (int i = 0; i < expected.Count; i++)
        {
            Assert.That(actual[i], Is.EqualTo(expected[i]).Within(Tolerance), $"embedding {i}");
        }
    }
}
