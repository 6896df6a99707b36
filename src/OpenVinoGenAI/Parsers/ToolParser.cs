using System.Text.Json.Nodes;
using OpenVinoGenAI.Interop.Parsing;

namespace OpenVinoGenAI;

/// <summary>Puts the tool calls of an answer into the message's <c>tool_calls</c>.</summary>
public abstract record ToolParser : Parser
{
    private protected ToolParser()
    {
    }

    /// <inheritdoc/>
    public sealed override void Parse(JsonObject message) => NativeParser.Parse(this, message);
}
