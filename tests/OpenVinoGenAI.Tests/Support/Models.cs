namespace OpenVinoGenAI.Tests;

/// <summary>The tiny language model, with results that are the same on every processor.</summary>
internal static class Models
{
    /// <summary>
    /// F32, and one thread: a tiny model gets no faster with two, which spend most of their time waiting for each other. The thread is not bound to
    /// a core, which would be the same one for all pipelines.
    /// </summary>
    public static PipelineOptions F32 { get; } = new()
    {
        Properties = new() { InferencePrecision = InferencePrecision.F32, NumThreads = 1, ["ENABLE_CPU_PINNING"] = false },
    };

    public static string TinyChat { get; } = TestData.Model("tiny-chat");

    public static LLMPipeline LoadTinyChat(AttentionBackend? backend = null, string device = "CPU") =>
        new(TinyChat, device, F32 with { AttentionBackend = backend });
}
