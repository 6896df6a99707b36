namespace OpenVinoGenAI.Extensions.AI.Tests;

/// <summary>The tiny models, with results that are the same on every processor.</summary>
internal static class TinyModels
{
    internal static string Chat { get; } = TestData.Model("tiny-chat");

    internal static string Vision { get; } = TestData.Model("tiny-vlm");

    /// <summary>F32, and one thread, which is not bound to a core: a tiny model gets no faster with two.</summary>
    internal static PipelineOptions F32 { get; } = new()
    {
        Properties = new() { InferencePrecision = InferencePrecision.F32, NumThreads = 1, ["ENABLE_CPU_PINNING"] = false },
    };

    internal static OpenVinoChatClient LoadChat(OpenVinoChatClientOptions? options = null) => new(Chat, "CPU", F32, options);
}
