namespace OpenVinoGenAI.Extensions.AI;

/// <summary>A part of a model's output: a piece of the answer, a piece of its reasoning, or a tool call.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The text; empty for a tool call.</param>
/// <param name="Call">The tool call, if it is one.</param>
internal readonly record struct OutputPart(OutputPartKind Kind, string Text, ParsedToolCall? Call = null)
{
    internal static OutputPart OfText(string text) => new(OutputPartKind.Text, text);

    internal static OutputPart OfReasoning(string text) => new(OutputPartKind.Reasoning, text);

    internal static OutputPart OfCall(ParsedToolCall call) => new(OutputPartKind.ToolCall, string.Empty, call);
}
