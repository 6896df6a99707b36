namespace OpenVinoGenAI.Tests;

/// <summary>A generation that holds its pipeline, in its streamer, until it is released.</summary>
internal sealed class HeldGeneration : IDisposable
{
    private readonly SemaphoreSlim _started = new(0);
    private readonly ManualResetEventSlim _release = new();

    private HeldGeneration(LLMPipeline pipeline) => Task = pipeline.GenerateAsync("Count from 1 to 30.", null, Hold);

    public Task<GenerationResult> Task { get; }

    public static async Task<HeldGeneration> StartAsync(LLMPipeline pipeline)
    {
        var held = new HeldGeneration(pipeline);
        await held._started.WaitAsync();
        return held;
    }

    public Task<GenerationResult> Release()
    {
        _release.Set();
        return Task;
    }

    public void Dispose()
    {
        _release.Set();
        Task.Wait();
        _started.Dispose();
        _release.Dispose();
    }

    private StreamingStatus Hold(string piece)
    {
        _started.Release();
        _release.Wait();
        return StreamingStatus.Stop;
    }
}
