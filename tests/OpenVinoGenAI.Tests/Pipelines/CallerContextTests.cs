using System.Collections.Concurrent;

namespace OpenVinoGenAI.Tests;

/// <summary>Callbacks see the caller's AsyncLocal values as they were when the call was made, whatever thread the library calls on.</summary>
internal sealed class CallerContextTests
{
    private const string Prompt = "Count from 1 to 30.";
    private static readonly AsyncLocal<string?> Caller = new();
    private static readonly GenerationConfig Short = new() { MaxNewTokens = 6 };
    private static readonly ImageGenerationConfig Quick = new() { NumInferenceSteps = 2 };

    private readonly SharedPipelines _pipelines = new();

    /// <summary>Makes a call whose callbacks write down what they see.</summary>
    internal delegate Task Call(SharedPipelines pipelines, ConcurrentQueue<string?> seen);

    [OneTimeTearDown]
    public void Free() => _pipelines.Dispose();

    private static IEnumerable<TestCaseData> Calls()
    {
        foreach (AttentionBackend backend in Enum.GetValues<AttentionBackend>())
        {
            yield return Case($"LLM text {backend}", (shared, seen) => WithText(shared, backend, pipeline => pipeline.GenerateAsync(Prompt, Short, Text(seen))));
            yield return Case(
                $"LLM tokens {backend}", (shared, seen) => WithText(shared, backend, pipeline => pipeline.GenerateAsync(Prompt, Short, new Tokens(seen))));
            yield return Case($"LLM blocking {backend}", (shared, seen) => WithText(shared, backend, pipeline => Done(pipeline.Generate(Prompt, Short, Text(seen)))));
            yield return Case($"VLM text {backend}", (shared, seen) => WithVision(shared, backend, pipeline => pipeline.GenerateAsync(Prompt, null, Short, Text(seen))));
            yield return Case(
                $"VLM blocking {backend}", (shared, seen) => WithVision(shared, backend, pipeline => Done(pipeline.Generate(Prompt, null, Short, Text(seen)))));
        }

        yield return Case("Whisper text", (shared, seen) => WithSpeech(shared, (pipeline, clip) => pipeline.GenerateAsync(clip, null, Text(seen))));
        yield return Case("Whisper tokens", (shared, seen) => WithSpeech(shared, (pipeline, clip) => pipeline.GenerateAsync(clip, null, new Tokens(seen))));
        yield return Case("Whisper blocking", (shared, seen) => WithSpeech(shared, (pipeline, clip) => Done(pipeline.Generate(clip, null, Text(seen)))));
        yield return Case("image steps", (shared, seen) => WithImages(shared, pipeline => pipeline.GenerateAsync("a red circle", Quick, Step(seen))));
        yield return Case("image steps blocking", (shared, seen) => WithImages(shared, pipeline => Done(pipeline.Generate("a red circle", Quick, Step(seen)))));
        yield return Case(
            "noise", (shared, seen) => WithImages(shared, pipeline => pipeline.GenerateAsync("a red circle", Quick with { Generator = new Noise(seen) })));
    }

    [TestCaseSource(nameof(Calls))]
    public async Task Callbacks_see_the_values_of_the_caller(Call call)
    {
        var seen = new ConcurrentQueue<string?>();
        Caller.Value = "caller";
        await call(_pipelines, seen);

        Assert.That(seen, Is.Not.Empty);
        Assert.That(seen, Is.All.EqualTo("caller"));
    }

    /// <summary>Whoever leaves the gate starts the next call: its values must not be seen.</summary>
    [Test]
    public async Task A_call_that_waited_has_the_values_of_its_own_caller()
    {
        using LLMPipeline pipeline = Models.LoadTinyChat();
        var seen = new ConcurrentQueue<string?>();
        Caller.Value = "first";
        using HeldGeneration held = await HeldGeneration.StartAsync(pipeline);
        Caller.Value = "second";
        Task<GenerationResult> second = pipeline.GenerateAsync(Prompt, Short, Text(seen));
        Caller.Value = "later";
        await held.Release();
        await second;

        Assert.That(seen, Is.Not.Empty);
        Assert.That(seen, Is.All.EqualTo("second"));
    }

    private static Func<string, StreamingStatus> Text(ConcurrentQueue<string?> seen) => _ =>
    {
        seen.Enqueue(Caller.Value);
        return StreamingStatus.Running;
    };

    private static Action<ImageGenerationStep> Step(ConcurrentQueue<string?> seen) => _ => seen.Enqueue(Caller.Value);

    private static Task Done<T>(T result)
    {
        Assert.That(result, Is.Not.Null);
        return Task.CompletedTask;
    }

    private static Task WithText(SharedPipelines shared, AttentionBackend backend, Func<LLMPipeline, Task> call) =>
        call(shared.Get(("LLM", backend), () => Models.LoadTinyChat(backend)));

    private static Task WithVision(SharedPipelines shared, AttentionBackend backend, Func<VLMPipeline, Task> call) => call(shared.Get(
        ("VLM", backend), () => new VLMPipeline(TestData.Model("tiny-vlm"), "CPU", Models.F32 with { AttentionBackend = backend })));

    private static Task WithSpeech(SharedPipelines shared, Func<WhisperPipeline, AudioClip, Task> call) => call(
        shared.Get("Whisper", () => new WhisperPipeline(TestData.Model("tiny-whisper"), "CPU", new() { Properties = Models.F32.Properties })),
        AudioFile.Load(Path.Combine(TestData.Audio, "en_kitchen.wav")));

    private static Task WithImages(SharedPipelines shared, Func<Text2ImagePipeline, Task> call) => call(shared.Get("images", () => TinySd.Load()));

    private static TestCaseData Case(string name, Call call) => new TestCaseData(call).SetArgDisplayNames(name);

    private sealed class Tokens(ConcurrentQueue<string?> seen) : StreamerBase
    {
        public override StreamingStatus Write(long token)
        {
            seen.Enqueue(Caller.Value);
            return StreamingStatus.Running;
        }

        public override void End() => seen.Enqueue(Caller.Value);
    }

    private sealed class Noise(ConcurrentQueue<string?> seen) : NoiseGenerator
    {
        public override float Next()
        {
            seen.Enqueue(Caller.Value);
            return 0;
        }
    }
}
