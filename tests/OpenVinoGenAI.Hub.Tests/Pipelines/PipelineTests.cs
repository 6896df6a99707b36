namespace OpenVinoGenAI.Hub.Tests;

/// <summary>Every pipeline loads from the Hub, and refuses what it cannot load before it is downloaded.</summary>
internal sealed class PipelineTests : HubFixture
{
    private static IEnumerable<TestCaseData> Loads()
    {
        yield return Case("tiny-chat", (hub, token) => LLMPipeline.FromHubAsync(Name, hub: hub, cancellationToken: token));
        yield return Case("tiny-chat", (hub, token) => ContinuousBatchingEngine.FromHubAsync(Name, hub: hub, cancellationToken: token));
        yield return Case("tiny-chat", (hub, token) => ContinuousBatchingPipeline.FromHubAsync(Name, hub: hub, cancellationToken: token));
        yield return Case("tiny-vlm", (hub, token) => VLMPipeline.FromHubAsync(Name, hub: hub, cancellationToken: token));
        yield return Case("tiny-whisper", (hub, token) => WhisperPipeline.FromHubAsync(Name, hub: hub, cancellationToken: token));
        yield return Case("tiny-whisper", (hub, token) => ASRPipeline.FromHubAsync(Name, hub: hub, cancellationToken: token));
        yield return Case("tiny-tts", (hub, token) => Text2SpeechPipeline.FromHubAsync(Name, hub: hub, cancellationToken: token));
        yield return Case("tiny-embed", (hub, token) => TextEmbeddingPipeline.FromHubAsync(Name, hub: hub, cancellationToken: token));
        yield return Case("tiny-rerank", (hub, token) => TextRerankPipeline.FromHubAsync(Name, hub: hub, cancellationToken: token));
        yield return Case("tiny-sd", (hub, token) => Text2ImagePipeline.FromHubAsync(Name, hub: hub, cancellationToken: token));
        yield return Case("tiny-sd", (hub, token) => Image2ImagePipeline.FromHubAsync(Name, hub: hub, cancellationToken: token));
        yield return Case("tiny-sd", (hub, token) => InpaintingPipeline.FromHubAsync(Name, hub: hub, cancellationToken: token));

        static TestCaseData Case<T>(string model, Func<ModelHub, CancellationToken, Task<T>> load)
            where T : IDisposable =>
            new TestCaseData(model, async Task<IDisposable> (ModelHub hub, CancellationToken token) => await load(hub, token))
                .SetArgDisplayNames(typeof(T).Name);
    }

    [TestCaseSource(nameof(Loads))]
    public async Task It_loads(string model, Func<ModelHub, CancellationToken, Task<IDisposable>> load)
    {
        Server.Add(Name, TestModels.Files(model));

        using IDisposable pipeline = await load(Hub(), CancellationToken.None);

        Assert.That(Hub(offline: true).TryFind(Name), Is.Not.Null);
    }

    [TestCaseSource(nameof(Loads))]
    public async Task It_can_be_cancelled(string model, Func<ModelHub, CancellationToken, Task<IDisposable>> load)
    {
        Server.Add(Name, TestModels.Files(model));

        await Assert.CatchAsync<OperationCanceledException>(() => load(Hub(), new CancellationToken(canceled: true)));

        Assert.That(Server.Requests, Is.Empty);
    }

    [TestCase("model.safetensors", "Hugging Face model", "optimum-cli export openvino --model owner/tiny")]
    [TestCase("pytorch_model.bin", "Hugging Face model", "optimum-cli export openvino --model owner/tiny")]
    [TestCase("onnx/model.onnx", "ONNX model", "optimum-cli export openvino --model owner/tiny")]
    [TestCase("tiny.Q4_K_M.gguf", "GGUF", "FilePatterns")]
    public async Task A_model_that_has_to_be_converted_is_refused_before_it_is_downloaded(string file, string kind, string advice)
    {
        Server.Add(Name, FakeFile.Text("config.json", "{}"), FakeFile.Lfs(file, 1000));

        ModelLoadException error = (await Assert.ThrowsAsync<ModelLoadException>(() => LLMPipeline.FromHubAsync(Name, hub: Hub())))!;

        Assert.That(error.Message, Does.Contain(kind).And.Contain(advice));
        Assert.That(Server.Requests.Any(request => request.Target.Contains("/resolve/", StringComparison.Ordinal)), Is.False);
    }

    [Test]
    public async Task A_preset_that_has_to_be_converted_is_refused_without_a_request()
    {
        ModelLoadException error = (await Assert.ThrowsAsync<ModelLoadException>(() => LLMPipeline.FromHubAsync(Models.Gpt2, hub: Hub())))!;

        Assert.That(error.Message, Does.Contain("--model openai-community/gpt2"));
        Assert.That(Server.Requests, Is.Empty);
    }

    [Test]
    public async Task A_model_for_another_pipeline_is_refused_by_the_pipeline()
    {
        Server.Add(Name, TestModels.Files("tiny-whisper"));

        ModelLoadException error = (await Assert.ThrowsAsync<ModelLoadException>(() => LLMPipeline.FromHubAsync(Name, hub: Hub())))!;

        Assert.That(error.Message, Does.Contain("use WhisperPipeline"));
    }

    [Test]
    public void A_model_must_be_named() =>
        Assert.That(() => LLMPipeline.FromHubAsync(null!, hub: Hub()), Throws.ArgumentNullException);
}
