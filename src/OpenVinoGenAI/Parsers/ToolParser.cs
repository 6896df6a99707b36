namespace OpenVinoGenAI;

/// <summary>Puts the tool calls of an answer into the message's <c>tool_calls</c>.</summary>
public abstract record ToolParser : Parser
{
    private protected ToolParser()
    {
    }
}
