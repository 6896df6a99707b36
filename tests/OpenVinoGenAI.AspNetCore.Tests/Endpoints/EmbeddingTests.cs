using System.Text.Json;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using OpenAI.Embeddings;

namespace OpenVinoGenAI.AspNetCore.Tests;

/// <summary>Embeddings and re-ranking.</summary>
internal sealed class EmbeddingTests
{
    private static readonly string[] Texts = ["OpenVINO runs models.", "A cat says meow."];

    [Test]
    public async Task TheOfficialClientGetsTheVectorsOfTheModel()
    {
        EmbeddingClient client = SharedServer.Instance.Client().GetEmbeddingClient("tiny-embed");
        OpenAIEmbeddingCollection embeddings = await client.GenerateEmbeddingsAsync(Texts);
        GeneratedEmbeddings<Embedding<float>> expected =
            await SharedServer.Instance.App.Services.GetRequiredKeyedService<IEmbeddingGenerator<string, Embedding<float>>>("tiny-embed").GenerateAsync(Texts);
        for (int i = 0; i < Texts.Length; i++)
        {
            Assert.That(embeddings[i].ToFloats().ToArray(), Is.EqualTo(expected[i].Vector.ToArray()));
        }

        Assert.That(embeddings.Usage.InputTokenCount, Is.EqualTo(expected.Usage!.InputTokenCount));
        Assert.That(embeddings.Model, Is.EqualTo("tiny-embed"));
    }

    [Test]
    public async Task TheGeneratorOfExtensionsWorks()
    {
        IEmbeddingGenerator<string, Embedding<float>> generator = SharedServer.Instance.Client().GetEmbeddingClient("tiny-embed").AsIEmbeddingGenerator();
        Assert.That((await generator.GenerateVectorAsync("a cat")).Length, Is.Positive);
    }

    [Test]
    public async Task ListsAndBase64HoldTheSameNumbers()
    {
        float[] numbers = [.. (await EmbeddingOf("float")).EnumerateArray().Select(number => number.GetSingle())];
        byte[] bytes = (await EmbeddingOf("base64")).GetBytesFromBase64();
        Assert.That(System.Runtime.InteropServices.MemoryMarshal.Cast<byte, float>(bytes).ToArray(), Is.EqualTo(numbers));
    }

    [Test]
    public async Task DocumentsAreRanked([Values] bool returnsDocuments)
    {
        using HttpResponseMessage response = await HttpRequests.PostAsync(
            SharedServer.Instance.Http,
            "/v1/rerank",
            $$"""{"model":"tiny-rerank","query":"Which animal says meow?","documents":["OpenVINO runs models.","A cat says meow.","Paris is a city."],"top_n":2,"return_documents":{{(returnsDocuments ? "true" : "false")}} }""");
        JsonElement[] results = [.. (await HttpRequests.JsonAsync(response)).GetProperty("results").EnumerateArray()];
        Assert.That(results, Has.Length.EqualTo(2));
        Assert.That(results[0].GetProperty("relevance_score").GetSingle(), Is.GreaterThanOrEqualTo(results[1].GetProperty("relevance_score").GetSingle()));
        Assert.That(results[0].GetProperty("index").GetInt32(), Is.InRange(0, 2));
        Assert.That(results.Select(result => result.TryGetProperty("document", out _)), Has.All.EqualTo(returnsDocuments));
    }

    private static async Task<JsonElement> EmbeddingOf(string format)
    {
        using HttpResponseMessage response = await HttpRequests.PostAsync(
            SharedServer.Instance.Http, "/v1/embeddings", $$"""{"model":"tiny-embed","input":"a cat","encoding_format":"{{format}}"}""");
        return (await HttpRequests.JsonAsync(response)).GetProperty("data")[0].GetProperty("embedding");
    }
}
