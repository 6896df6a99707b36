namespace OpenVinoGenAI.AspNetCore;

/// <summary>The names and times of answers, as the official API writes them.</summary>
internal static class AnswerNames
{
    internal static string NewId(string prefix) => $"{prefix}-{Guid.NewGuid():N}";

    internal static long Now() => DateTimeOffset.UtcNow.ToUnixTimeSeconds();

    internal static string FinishReason(ChatFinishReason? reason) =>
        reason == ChatFinishReason.Length ? "length"
        : reason == ChatFinishReason.ToolCalls ? "tool_calls"
        : reason == ChatFinishReason.ContentFilter ? "content_filter"
        : "stop";
}
