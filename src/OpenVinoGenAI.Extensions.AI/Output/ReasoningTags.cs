namespace OpenVinoGenAI.Extensions.AI;

/// <summary>The texts between which a model writes its reasoning.</summary>
/// <param name="Open">The text before it.</param>
/// <param name="Close">The text after it.</param>
public sealed record ReasoningTags(string Open, string Close)
{
    /// <summary><c>&lt;think&gt;</c> and <c>&lt;/think&gt;</c>, as Qwen, DeepSeek and Phi models write them.</summary>
    public static ReasoningTags Think { get; } = new("<think>", "</think>");

    /// <summary>Finds out which tags a chat template uses.</summary>
    internal static ReasoningTags Detect(string chatTemplate) =>
        chatTemplate.Contains("[THINK]", StringComparison.Ordinal) ? new("[THINK]", "[/THINK]")
        : chatTemplate.Contains("<|channel>", StringComparison.Ordinal) ? new("<|channel>thought", "<channel|>")
        : Think;
}
