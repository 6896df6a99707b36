using System.Text.Json.Nodes;

namespace OpenVinoGenAI;

/// <summary>
/// Turns a finished answer into a message, for instance with its reasoning or its tool calls apart (official: <c>Parser</c>). Set some in
/// <see cref="GenerationConfig.Parsers"/>, and find the messages in <see cref="GenerationResult.ParsedMessages"/>. Derive from it to make a parser of
/// your own.
/// </summary>
/// <remarks>
/// Several generations may use a parser at the same time. An exception that leaves <see cref="Parse"/> makes the generation fail and is rethrown to its
/// caller.
/// </remarks>
public abstract record Parser
{
    /// <summary>Creates a parser.</summary>
    protected Parser()
    {
    }

    /// <summary>Parses a finished message in place.</summary>
    /// <param name="message">The message, with the answer's text in <c>content</c>, as the parsers before this one have left it.</param>
    public abstract void Parse(JsonObject message);
}
