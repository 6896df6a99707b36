using System.Text.Json.Nodes;

namespace OpenVinoGenAI;

/// <summary>
/// Runs parsers over the text of a generation while it comes, and collects the message that they make of it (official: <c>TextParserStreamer</c>).
/// Derive from it and override <see cref="Write(JsonObject)"/> to receive what each piece of text adds to the message.
/// </summary>
/// <remarks>
/// Pass it to <c>Generate</c> as a <see cref="StreamerBase"/>, or write tokens or text to it that come from elsewhere. It serves one generation at a time;
/// call <see cref="Reset"/> before the next one. A parser that sets its <see cref="IncrementalParser.Status"/> ends the generation, for instance with
/// <see cref="StreamingStatus.ToolCallStop"/>. What a parser or an override throws is rethrown by the member that was called.
/// </remarks>
public class TextParserStreamer : TextStreamer
{
    /// <summary>Creates a streamer.</summary>
    /// <param name="tokenizer">The model's tokenizer, for instance that of a pipeline.</param>
    /// <param name="parsers">The parsers, in the order in which each piece of text passes through them.</param>
    /// <exception cref="ArgumentException">A parser is null.</exception>
    /// <exception cref="ObjectDisposedException">The tokenizer is disposed.</exception>
    public TextParserStreamer(Tokenizer tokenizer, params IReadOnlyList<IncrementalParser> parsers)
        : base(NotNull(tokenizer), Checked(parsers), receiver: null)
    {
    }

    /// <summary>Receives what a piece of text adds to the message. This implementation ignores it.</summary>
    /// <param name="message">
    /// An object with the new text in <c>content</c>, which may be empty, and what the parsers have put in: <c>reasoning_content</c>, for instance.
    /// </param>
    /// <returns>Whether to go on.</returns>
    public virtual StreamingStatus Write(JsonObject message) => StreamingStatus.Running;

    /// <summary>Parses text that does not come from tokens, for instance from another stream.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Whether to go on: what a parser wants, or else what <see cref="Write(JsonObject)"/> answered.</returns>
    public StreamingStatus Write(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Native.Write(text);
    }

    /// <summary>The message by now (official: <c>get_parsed_message</c>).</summary>
    /// <returns>An object with the text in <c>content</c> and what the parsers have put in.</returns>
    public JsonObject GetParsedMessage() => Native.GetParsedMessage();

    /// <summary>Makes the streamer and its parsers ready for another generation (official: <c>reset</c>).</summary>
    public void Reset() => Native.Reset();

    private protected override StreamingStatus OnJson(string json) => Write(JsonNode.Parse(json)!.AsObject());

    private static Tokenizer NotNull(Tokenizer tokenizer)
    {
        ArgumentNullException.ThrowIfNull(tokenizer);
        return tokenizer;
    }

    private static IncrementalParser[] Checked(IReadOnlyList<IncrementalParser> parsers)
    {
        ArgumentNullException.ThrowIfNull(parsers);
        return parsers.Any(parser => parser is null) ? throw new ArgumentException("A parser is null.", nameof(parsers)) : [.. parsers];
    }
}
