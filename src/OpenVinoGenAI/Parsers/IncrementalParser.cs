using System.Text.Json.Nodes;
using OpenVinoGenAI.Interop.Handles;
using OpenVinoGenAI.Interop.Parsing;

namespace OpenVinoGenAI;

/// <summary>
/// Parses an answer while it is streamed (official: <c>IncrementalParser</c>). Derive from it to make a parser of your own for a
/// <see cref="TextParserStreamer"/>.
/// </summary>
/// <remarks>
/// A parser has a state: one streamer at a time may use it. Its methods are called on the thread that writes to the streamer, one at a time. An exception
/// that leaves them ends the generation and is rethrown to the caller.
/// </remarks>
public abstract class IncrementalParser
{
    /// <summary>
    /// What the parser wants the generation to do (official: <c>get_status</c>, <c>set_status</c>); anything but
    /// <see cref="StreamingStatus.Running"/> ends it after the piece of text that was parsed last.
    /// </summary>
    public virtual StreamingStatus Status { get; set; }

    /// <summary>Parses the next piece of text.</summary>
    /// <param name="deltaMessage">
    /// What the piece adds to the message; the parser may put something in, <c>tool_calls</c> for instance. The library appends a text to that of the
    /// same name from earlier pieces, and refuses another kind of value whose name has come before.
    /// </param>
    /// <param name="deltaText">The piece of text, as the parser before this one passed it on.</param>
    /// <param name="deltaTokens">The tokens of the piece; <see langword="null"/> where they are not known.</param>
    /// <returns>The text to pass on, which in the end is added to <c>content</c>.</returns>
    public abstract string Parse(JsonObject deltaMessage, string deltaText, IReadOnlyList<long>? deltaTokens = null);

    /// <summary>Forgets the answer, so that the parser is ready for another one. The base class sets <see cref="Status"/> back.</summary>
    public virtual void Reset() => Status = StreamingStatus.Running;

    /// <summary>The parser in native form, which the caller frees.</summary>
    internal virtual IncrementalParserHandle ToNative() => ParserCallbacks.Create(this);
}
