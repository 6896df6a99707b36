using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace OpenVinoGenAI.Extensions.AI.Tests;

/// <summary>Embeddings and re-ranking, with the tiny models.</summary>
internal sealed class EmbeddingGeneratorTests
{
    private static readonly Dictionary<string, object> F32 = new() { ["INFERENCE_PRECISION_HINT"] = "f32" };
    private OpenVinoEmbeddingGenerator _generator = null!;

    [OneTimeSetUp]
    public void Load() => _generator = new OpenVinoEmbeddingGenerator(TestData.Model("tiny-embed"), "CPU", new() { QueryInstruction = "query: " }, F32);

    [OneTimeTearDown]
    public void Free() => _generator.Dispose();

    [Test]
    public async Task GivesTheVectorsOfThePipeline()
    {
        string[] texts = ["OpenVINO runs models.", "A cat says meow."];
        TextEmbeddingPipeline pipeline = _generator.GetRequiredService<TextEmbeddingPipeline>();
        GeneratedEmbeddings<Embedding<float>> embeddings = await _generator.GenerateAsync(texts);
        IReadOnlyList<float[]> expected = pipeline.EmbedDocuments(texts);
        for (int i = 0; i < texts.Length; i++)
        {
            Assert.That(embeddings[i].Vector.ToArray(), Is.EqualTo(expected[i]).Within(1e-6f));
        }

        Assert.That(embeddings[0].ModelId, Is.EqualTo("tiny-embed"));
        Assert.That(embeddings[0].CreatedAt, Is.Not.Null);
        Assert.That(embeddings.Usage!.InputTokenCount, Is.GreaterThan(4));
        Assert.That(_generator.GetService<EmbeddingGeneratorMetadata>()!.DefaultModelDimensions, Is.EqualTo(expected[0].Length));
    }

    [Test]
    public async Task EmbedsQueries()
    {
        EmbeddingGenerationOptions query = new() { AdditionalProperties = new() { ["input_type"] = "query" } };
        ReadOnlyMemory<float> vector = await _generator.GenerateVectorAsync("a cat", query);
        Assert.That(vector.ToArray(), Is.EqualTo(_generator.GetRequiredService<TextEmbeddingPipeline>().EmbedQuery("a cat")).Within(1e-6f));
        Assert.That((await _generator.GenerateVectorAsync("a cat")).ToArray(), Is.Not.EqualTo(vector.ToArray()).Within(1e-6f));
    }

    [Test]
    public async Task CutsDimensionsOnlyWhereThatIsAllowed()
    {
        using var cutting = new OpenVinoEmbeddingGenerator(_generator.GetRequiredService<TextEmbeddingPipeline>(), truncatesDimensions: true);
        float[] cut = (await cutting.GenerateVectorAsync("a cat", new() { Dimensions = 8 })).ToArray();
        Assert.That(cut, Has.Length.EqualTo(8));
        Assert.That(cut.Sum(value => value * value), Is.EqualTo(1).Within(1e-5));
        Assert.That(async () => await _generator.GenerateAsync(["a"], new() { Dimensions = 8 }), Throws.TypeOf<NotSupportedException>());
        Assert.That(async () => await _generator.GenerateAsync(["a"], new() { Dimensions = 100_000 }), Throws.TypeOf<NotSupportedException>());
        Assert.That(async () => await _generator.GenerateAsync(["a"], new() { Dimensions = 0 }), Throws.TypeOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public async Task TakesNoTextAndRefusesWhatItCannotUse()
    {
        Assert.That(await _generator.GenerateAsync([]), Is.Empty);
        Assert.That(async () => await _generator.GenerateAsync(null!), Throws.ArgumentNullException);
        Assert.That(async () => await _generator.GenerateAsync([null!]), Throws.ArgumentException);
        Assert.That(async () => await _generator.GenerateAsync(["a"], new() { ModelId = "other" }), Throws.TypeOf<NotSupportedException>());
        Assert.That(async () => await _generator.GenerateAsync(["a"], new() { AdditionalProperties = new() { ["x"] = 1 } }), Throws.TypeOf<NotSupportedException>());
        Assert.That(
            async () => await _generator.GenerateAsync(["a"], new() { AdditionalProperties = new() { ["input_type"] = "x" } }), Throws.ArgumentException);
    }

    [Test]
    public async Task RanksDocuments()
    {
        using var pipeline = new TextRerankPipeline(TestData.Model("tiny-rerank"), "CPU", properties: F32);
        using var reranker = new OpenVinoReranker(pipeline, modelId: "rank");
        string[] documents = ["one", "two", "three", "four", "five"];
        IReadOnlyList<RerankedDocument> ranked = await reranker.RerankAsync("query", documents);
        Assert.That(ranked.Select(document => document.Index), Is.EquivalentTo(new[] { 0, 1, 2, 3, 4 }));
        Assert.That(ranked.Select(document => document.Score), Is.Ordered.Descending);
        Assert.That(ranked.Select(document => document.Document), Is.EqualTo(ranked.Select(document => documents[document.Index])));
        Assert.That(await reranker.RerankAsync("query", documents, new() { TopN = 2 }), Is.EqualTo(ranked.Take(2)));
        Assert.That(await reranker.RerankAsync("query", []), Is.Empty);
        Assert.That(async () => await reranker.RerankAsync("query", documents, new() { TopN = 0 }), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(async () => await reranker.RerankAsync("query", documents, new() { ModelId = "x" }), Throws.TypeOf<NotSupportedException>());
        Assert.That(reranker.GetService(typeof(TextRerankPipeline)), Is.SameAs(pipeline));
    }

    [Test]
    public async Task IsRegistered()
    {
        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ModelPath"] = TestData.Model("tiny-embed"),
            ["PoolingType"] = "Mean",
            ["Properties:INFERENCE_PRECISION_HINT"] = "f32",
        }).Build();
        var collection = new ServiceCollection();
        collection.AddOpenVinoEmbeddingGenerator(configuration);
        collection.AddOpenVinoEmbeddingGenerator(options => options.ModelPath = TestData.Model("tiny-embed"), "a");
        collection.AddOpenVinoReranker(options => options.ModelPath = TestData.Model("tiny-rerank"));
        collection.AddOpenVinoTextToSpeechClient(options => options.ModelPath = TestData.Model("tiny-tts"));
        using ServiceProvider services = collection.BuildServiceProvider();
        var generator = services.GetRequiredService<IEmbeddingGenerator<string, Embedding<float>>>();
        Assert.That((await generator.GenerateVectorAsync("a")).Length, Is.Positive);
        Assert.That(generator.GetRequiredService<TextEmbeddingPipeline>().Config.PoolingType, Is.EqualTo(PoolingType.Mean));
        Assert.That(services.GetRequiredKeyedService<IEmbeddingGenerator<string, Embedding<float>>>("a"), Is.Not.SameAs(generator));
        Assert.That(await services.GetRequiredService<IReranker>().RerankAsync("a", ["b"]), Has.Count.EqualTo(1));
        Assert.That(services.GetRequiredService<ITextToSpeechClient>().GetService(typeof(Text2SpeechPipeline)), Is.Not.Null);
    }
}
