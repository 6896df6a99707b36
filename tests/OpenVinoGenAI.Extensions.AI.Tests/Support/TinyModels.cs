namespace OpenVinoGenAI.Extensions.AI.Tests;

/// <summary>The tiny models, with results that are the same on every processor.</summary>
internal static class TinyModels
{
    internal static string Chat { get; } = TestData.Model("tiny-chat");

    internal static string Vision { get; } = TestData.Model("tiny-vlm");

    internal static PipelineOptions F32 { get; } = new() { Properties = new Dictionary<string, object> { ["INFERENCE_PRECISION_HINT"] = "f32" } };

    internal static OpenVinoChatClient LoadChat(OpenVinoChatClientOptions? options = null) => new(Chat, "CPU", F32, options);
}
