using System.Diagnostics.Metrics;
using System.Net.Http.Headers;

namespace OpenVinoGenAI.AspNetCore.Tests;

/// <summary>Keys, limits and the queue.</summary>
internal sealed class LimitTests
{
    private const string Chat = "/v1/chat/completions";
    private const string Hi = """{"model":"tiny-chat","max_tokens":2,"messages":[{"role":"user","content":"hi"}]}""";
    private const string Long = """{"model":"tiny-chat","max_tokens":1500,"ignore_eos":true,"stream":true,"messages":[{"role":"user","content":"Write a poem."}]}""";

    [Test]
    public async Task AKeyIsNeededWhereThereAreKeys()
    {
        await using TestServer server = await TestServer.StartAsync(options =>
        {
            options.ApiKeys.Add("first");
            options.ApiKeys.Add("second");
        });
        foreach (string? header in new[] { null, "Bearer wrong", "Bearer", "Bearer first second", "Basic first", "first", "Bearer FIRST" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, Chat) { Content = new StringContent(Hi) };
            if (header is not null)
            {
                request.Headers.TryAddWithoutValidation("Authorization", header);
            }

            using HttpResponseMessage response = await server.Http.SendAsync(request);
            Assert.That(response.Headers.WwwAuthenticate.Single().Scheme, Is.EqualTo("Bearer"));
            await ErrorTests.AssertError(response, 401, "invalid_api_key", null);
        }

        foreach (string key in new[] { "first", "second" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/models");
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
            using HttpResponseMessage response = await server.Http.SendAsync(request);
            Assert.That((int)response.StatusCode, Is.EqualTo(200));
        }

        using HttpResponseMessage health = await server.Http.GetAsync("/health/ready");
        Assert.That((int)health.StatusCode, Is.EqualTo(200));
    }

    [Test]
    public async Task ALargeBodyIsRefused([Values] bool saysItsLength, [Values] bool isForm)
    {
        await using TestServer server = await TestServer.StartAsync(options => options.MaxRequestBodySize = 1000);
        using HttpContent content = isForm
            ? new MultipartFormDataContent { { new ByteArrayContent(new byte[100_000]), "file", "a.wav" } }
            : new StringContent(Hi.Replace("hi", new string('x', 100_000), StringComparison.Ordinal), new MediaTypeHeaderValue("application/json"));
        using var request = new HttpRequestMessage(HttpMethod.Post, isForm ? "/v1/audio/transcriptions" : Chat) { Content = content };
        request.Headers.TransferEncodingChunked = !saysItsLength;
        using HttpResponseMessage response = await server.Http.SendAsync(request);
        await ErrorTests.AssertError(response, 413, "request_too_large", null);
    }

    [Test]
    public async Task TheNumberOfImagesAndTextsIsLimited()
    {
        await using TestServer server = await TestServer.StartAsync(options =>
        {
            options.MaxInputImages = 0;
            options.MaxInputs = 1;
            options.MaxSpeechCharacters = 3;
            options.MaxImageSteps = 2;
        });
        await Refused("/v1/chat/completions", """{"model":"tiny-vlm","messages":[{"role":"user","content":[{"type":"image_url","image_url":{"url":"data:image/png;base64,AAAA"}}]}]}""", "messages");
        await Refused("/v1/embeddings", """{"model":"tiny-embed","input":["a","b"]}""", "input");
        await Refused("/v1/rerank", """{"model":"tiny-rerank","query":"a","documents":["a","b"]}""", "documents");
        await Refused("/v1/audio/speech", """{"model":"tiny-tts","input":"Hello."}""", "input");
        await Refused("/v1/images/generations", """{"model":"tiny-sd","prompt":"a","num_inference_steps":3}""", "num_inference_steps");

        async Task Refused(string path, string json, string parameter)
        {
            using HttpResponseMessage response = await HttpRequests.PostAsync(server.Http, path, json);
            await ErrorTests.AssertError(response, 400, "invalid_value", parameter);
        }
    }

    [Test]
    public async Task AFullQueueIsAnsweredAtOnce()
    {
        await using TestServer server = await TestServer.StartAsync(models: models => models.AddChatModel("tiny-chat", TestServer.Path<Extensions.AI.OpenVinoChatModelOptions>("tiny-chat"), maxActiveRequests: 2));
        using var metrics = new RejectedRequests();
        using HttpResponseMessage first = await HttpRequests.PostAsync(server.Http, Chat, Long);
        using HttpResponseMessage second = await HttpRequests.PostAsync(server.Http, Chat, Long);
        using HttpResponseMessage third = await HttpRequests.PostAsync(server.Http, Chat, Hi);
        Assert.That(third.Headers.RetryAfter!.Delta, Is.InRange(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(60)));
        await ErrorTests.AssertError(third, 429, "rate_limit_exceeded", null);
        Assert.That(metrics.Count, Is.EqualTo(1));

        // A client that leaves makes room for the next.
        first.Dispose();
        second.Dispose();
        await EngineIdle.WaitAsync(server);
        using HttpResponseMessage fourth = await HttpRequests.PostAsync(server.Http, Chat, Hi);
        Assert.That((int)fourth.StatusCode, Is.EqualTo(200));
    }

    [Test]
    public async Task MoreAnswersThanPlacesAreNeverTaken()
    {
        await using TestServer server = await TestServer.StartAsync(models: models => models.AddChatModel("tiny-chat", TestServer.Path<Extensions.AI.OpenVinoChatModelOptions>("tiny-chat"), maxActiveRequests: 2));
        using HttpResponseMessage response = await HttpRequests.PostAsync(server.Http, Chat, Hi.Replace("\"max_tokens\":2", "\"max_tokens\":2,\"n\":3", StringComparison.Ordinal));
        await ErrorTests.AssertError(response, 400, "invalid_value", "n");
    }

    private sealed class RejectedRequests : IDisposable
    {
        private readonly MeterListener _listener = new();
        private long _count;

        internal RejectedRequests()
        {
            _listener.InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == OpenVinoServerTelemetry.MeterName && instrument.Name.EndsWith("rejected_requests", StringComparison.Ordinal))
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            };
            _listener.SetMeasurementEventCallback<long>((_, value, _, _) => Interlocked.Add(ref _count, value));
            _listener.Start();
        }

        internal long Count => Interlocked.Read(ref _count);

        public void Dispose() => _listener.Dispose();
    }
}
