using System.Text.Json;

namespace OpenVinoGenAI.Tests;

/// <summary>Every case of retrieval.json and retrieval_options.json, against what the official Python API returned for it.</summary>
[Category("Golden")]
internal sealed class RetrievalGoldenTests
{
    private const double Tolerance = 1e-5;
    private static readonly string[] Files = ["retrieval.json", "retrieval_options.json"];
    private static readonly PipelineProperties F32 = Models.F32.Properties!;

    [TestCaseSource(nameof(Cases))]
    public async Task Case(GoldenObject json)
    {
        string kind = json.Take<string>("pipeline");
        switch (kind)
        {
            case "embedding":
                await EmbedAsync(json);
                break;
            case "multimodal_embedding":
                await EmbedMultimodalAsync(json);
                break;
            case "rerank":
                await RerankAsync(json);
                break;
            default:
                throw new GoldenException($"{json.Place} is about '{kind}', which the tests do not know.");
        }

        json.ThrowIfAnyLeft();
    }

    [TestCaseSource(nameof(Files))]
    public void The_file_was_recorded_as_the_tests_run_it(string name)
    {
        GoldenObject file = GoldenFile.Open(name) ?? throw new GoldenException($"{name} is gone.");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(GoldenJson.Properties(file.TakeObject("properties")), Is.EqualTo(F32));
            Assert.That(file.Take<string>("device"), Is.EqualTo("CPU"));
            Assert.That(file.Take<double>("tolerance"), Is.EqualTo(Tolerance));
        }
    }

    private static IEnumerable<TestCaseData> Cases() => Files.SelectMany(file => GoldenFile.Cases(file, Name)).Select(
        (data, i) => data.SetName($"{data.TestName} #{i}"));

    private static string Name(JsonElement json) => json.GetProperty("pipeline").GetString()!;

    private static async Task EmbedAsync(GoldenObject json)
    {
        GoldenObject config = json.TakeOptionalObject("config") ?? json;
        using var pipeline = new TextEmbeddingPipeline(TestData.Model("tiny-embed"), "CPU", RetrievalConfigReader.ReadEmbedding(config), F32);
        string[] documents = json.Take<string[]>("documents");
        float[][] expected = json.Take<float[][]>("document_embeddings");
        Verify(pipeline.EmbedDocuments(documents), expected);
        Verify(await pipeline.EmbedDocumentsAsync(documents), expected);
        if (json.Has("query"))
        {
            string query = json.Take<string>("query");
            float[] embedding = json.Take<float[]>("query_embedding");
            Verify([pipeline.EmbedQuery(query)], [embedding]);
            Verify([await pipeline.EmbedQueryAsync(query)], [embedding]);
        }

        if (json.Has("long_text"))
        {
            // Recorded with an empty prompt instead of the config's instruction.
            Verify(pipeline.Embed([json.Take<string>("long_text")], string.Empty), [json.Take<float[]>("long_embedding")]);
        }

        if (config != json)
        {
            config.ThrowIfAnyLeft();
        }
    }

    private static async Task EmbedMultimodalAsync(GoldenObject json)
    {
        using var pipeline = new EmbeddingPipeline(TestData.Model("tiny-embed"), "CPU", properties: F32);
        string[] texts = json.Take<string[]>("texts");
        string? prompt = json.TakeOptional<string>("embedding_prompt");
        float[][] expected = json.Take<float[][]>("embeddings");
        Verify(pipeline.Embed(texts, prompt: prompt), expected);
        Verify(await pipeline.EmbedAsync(texts, prompt: prompt), expected);
    }

    private static async Task RerankAsync(GoldenObject json)
    {
        GoldenObject config = json.TakeOptionalObject("config") ?? json;
        TextRerankConfig options = RetrievalConfigReader.ReadRerank(config);
        using var pipeline = new TextRerankPipeline(TestData.Model("tiny-rerank"), "CPU", options, F32);
        string query = json.Take<string>("query");
        string[] documents = json.Take<string[]>("documents");
        float[][] expected = json.Take<float[][]>("ranking");
        Verify(pipeline.Rerank(query, documents), expected);
        Verify(await pipeline.RerankAsync(query, documents), expected);
        if (config != json)
        {
            config.ThrowIfAnyLeft();
        }
    }

    private static void Verify(IReadOnlyList<float[]> actual, float[][] expected)
    {
        Assert.That(actual, Has.Count.EqualTo(expected.Length));
        for (int i = 0; i < expected.Length; i++)
        {
            Assert.That(actual[i], Is.EqualTo(expected[i]).Within(Tolerance), $"embedding {i}");
        }
    }

    private static void Verify(IReadOnlyList<RerankResult> actual, float[][] expected)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(actual.Select(result => result.Index), Is.EqualTo(expected.Select(result => (int)result[0])));
            Assert.That(actual.Select(result => result.Score), Is.EqualTo(expected.Select(result => result[1])).Within(Tolerance));
        }
    }
}
