using System.Text.Json.Nodes;
using OpenVinoGenAI.Interop.Parsing;

namespace OpenVinoGenAI;

/// <summary>Puts what a model thinks before its answer into the message's <c>reasoning_content</c> (official: <c>ReasoningParser</c>).</summary>
public record ReasoningParser : Parser
{
    /// <summary>Whether the answer has the open tag; otherwise the reasoning begins with the answer. Default <see langword="true"/>.</summary>
    public bool ExpectOpenTag { get; init; } = true;

    /// <summary>Whether <c>content</c> keeps the reasoning, too. Default <see langword="true"/>.</summary>
    public bool KeepOriginalContent { get; init; } = true;

    /// <summary>The text before the reasoning. Default <c>&lt;think&gt;</c>.</summary>
    public string OpenTag { get; init; } = "<think>";

    /// <summary>The text after the reasoning. Default <c>&lt;/think&gt;</c>.</summary>
    public string CloseTag { get; init; } = "</think>";

    /// <inheritdoc/>
    public sealed override void Parse(JsonObject message) => NativeParser.Parse(this, message);
}
