namespace OpenVinoGenAI.Tests;

/// <summary>The tiny language model, with results that are the same on every processor.</summary>
internal static class Models
{
    public static PipelineOptions F32 { get; } = new() { Properties = new() { InferencePrecision = InferencePrecision.F32 } };

    public static string TinyChat { get; } = TestData.Model("tiny-chat");

    public static LLMPipeline LoadTinyChat(AttentionBackend? backend = null, string device = "CPU") =>
        new(TinyChat, device, F32 with { AttentionBackend = backend });
}
