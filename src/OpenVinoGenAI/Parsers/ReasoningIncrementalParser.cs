using System.Text.Json.Nodes;
using OpenVinoGenAI.Interop.Handles;
using OpenVinoGenAI.Interop.Parsing;

namespace OpenVinoGenAI;

/// <summary>
/// Puts what a model thinks before its answer into the message's <c>reasoning_content</c> while it is streamed (official:
/// <c>ReasoningIncrementalParser</c>).
/// </summary>
/// <remarks>
/// This is the library's own parser. While it expects an open tag that has not come it passes nothing on, so that an answer without reasoning does not
/// reach <c>content</c>: use it with models that always reason.
/// </remarks>
public class ReasoningIncrementalParser : IncrementalParser, IDisposable
{
    private readonly NativeIncrementalParser _native;

    /// <summary>Creates a parser.</summary>
    /// <param name="expectOpenTag">Whether the answer has the open tag; otherwise the reasoning begins with the answer.</param>
    /// <param name="keepOriginalContent">Whether <c>content</c> keeps the reasoning, too.</param>
    /// <param name="openTag">The text before the reasoning.</param>
    /// <param name="closeTag">The text after the reasoning.</param>
    public ReasoningIncrementalParser(
        bool expectOpenTag = true, bool keepOriginalContent = true, string openTag = "<think>", string closeTag = "</think>")
    {
        ArgumentNullException.ThrowIfNull(openTag);
        ArgumentNullException.ThrowIfNull(closeTag);
        _native = new NativeIncrementalParser(expectOpenTag, keepOriginalContent, openTag, closeTag);
    }

    /// <inheritdoc/>
    public override StreamingStatus Status
    {
        get => _native.Status;
        set => _native.Status = value;
    }

    /// <inheritdoc/>
    public override string Parse(JsonObject deltaMessage, string deltaText, IReadOnlyList<long>? deltaTokens = null) =>
        _native.Parse(deltaMessage, deltaText, deltaTokens);

    /// <inheritdoc/>
    public override void Reset() => _native.Reset();

    /// <summary>Frees the native parser; a streamer that has it keeps it.</summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Frees what the parser holds.</summary>
    /// <param name="disposing">Whether <see cref="Dispose()"/> was called.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            _native.Dispose();
        }
    }

    // A derived class may have methods of its own, which the library has to call.
    internal override IncrementalParserHandle ToNative() =>
        this is DeepSeekR1ReasoningIncrementalParser or Phi4ReasoningIncrementalParser || GetType() == typeof(ReasoningIncrementalParser)
            ? _native.Share()
            : ParserCallbacks.Create(this);
}
