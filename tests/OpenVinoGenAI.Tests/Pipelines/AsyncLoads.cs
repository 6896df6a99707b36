namespace OpenVinoGenAI.Tests;

/// <summary>Loads a pipeline of some kind: its usual model, or a folder.</summary>
internal delegate Task<IDisposable> AsyncLoad(string? modelsPath, CancellationToken cancellationToken);

/// <summary>The pipelines that can be loaded without blocking the caller.</summary>
internal static class AsyncLoads
{
    public static IEnumerable<TestCaseData> All()
    {
        string images = TestData.Model("tiny-sd");
        yield return Case("LLM", async (path, token) => await LLMPipeline.LoadAsync(path ?? Models.TinyChat, cancellationToken: token));
        yield return Case("VLM", async (path, token) => await VLMPipeline.LoadAsync(path ?? TestData.Model("tiny-vlm"), cancellationToken: token));
        yield return Case("Whisper", async (path, token) => await WhisperPipeline.LoadAsync(path ?? TestData.Model("tiny-whisper"), cancellationToken: token));
        yield return Case("Text2Image", async (path, token) => await Text2ImagePipeline.LoadAsync(path ?? images, cancellationToken: token));
        yield return Case("Image2Image", async (path, token) => await Image2ImagePipeline.LoadAsync(path ?? images, cancellationToken: token));
        yield return Case("Inpainting", async (path, token) => await InpaintingPipeline.LoadAsync(path ?? images, cancellationToken: token));
        yield return Case("Engine", async (path, token) => await ContinuousBatchingEngine.LoadAsync(path ?? Models.TinyChat, cancellationToken: token));
    }

    private static TestCaseData Case(string name, AsyncLoad load) => new TestCaseData(load).SetArgDisplayNames(name);
}
