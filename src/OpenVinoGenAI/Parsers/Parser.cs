namespace OpenVinoGenAI;

/// <summary>
/// Turns a finished answer into a message with its reasoning or its tool calls apart (official: <c>Parser</c>). Set some in
/// <see cref="GenerationConfig.Parsers"/>, and find the messages in <see cref="GenerationResult.ParsedMessages"/>.
/// </summary>
public abstract record Parser
{
    private protected Parser()
    {
    }
}
