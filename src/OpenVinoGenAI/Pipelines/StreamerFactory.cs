using System.Diagnostics.CodeAnalysis;
using OpenVinoGenAI.Interop;

namespace OpenVinoGenAI;

/// <summary>What a caller wants to receive while a generation runs: pieces of text, tokens, or nothing.</summary>
internal abstract class StreamerFactory
{
    /// <summary>
    /// Nothing. A call gets a streamer all the same if it can be cancelled or has stop strings, because the streamer is the only way to stop
    /// it, or if it may find no room in the KV cache, because the library then drops what it has generated.
    /// </summary>
    internal static StreamerFactory None { get; } = new NoStreamer();

    /// <summary>Whether the caller passed a streamer.</summary>
    internal virtual bool IsGiven => true;

    /// <summary>Whether text is handed over, which takes a detokenizer.</summary>
    internal virtual bool IsText => false;

    internal static StreamerFactory ForText(Func<string, StreamingStatus>? streamer) => streamer is null ? None : new TextStreamer(streamer);

    internal static StreamerFactory ForText(Action<string>? streamer) => ForText(KeepRunning(streamer));

    internal static StreamerFactory ForTokens(StreamerBase? streamer) => streamer is null ? None : new TokenStreamer(streamer);

    /// <summary>Lets a streamer that does not say whether to go on always go on.</summary>
    [return: NotNullIfNotNull(nameof(streamer))]
    internal static Func<string, StreamingStatus>? KeepRunning(Action<string>? streamer) => streamer is null
        ? null
        : piece =>
        {
            streamer(piece);
            return StreamingStatus.Running;
        };

    /// <summary>Makes the adapter of a call once its turn has come.</summary>
    /// <param name="context">The call.</param>
    /// <param name="stops">Where the text ends, if the call has stop strings.</param>
    internal abstract StreamerAdapter? Create(CallContext context, StopStringRule? stops);

    /// <summary>Makes the adapter of a call whose text keeps its special tokens.</summary>
    /// <inheritdoc cref="Create"/>
    /// <exception cref="InvalidConfigurationException">The caller wants tokens.</exception>
    internal virtual StreamerAdapter CreateDetokenizing(CallContext context, StopStringRule? stops) =>
        new DetokenizingStreamerAdapter(streamer: null, stops, context);

    private sealed class NoStreamer : StreamerFactory
    {
        internal override bool IsGiven => false;

        internal override StreamerAdapter? Create(CallContext context, StopStringRule? stops) =>
            stops is not null ? new TextStreamerAdapter(streamer: null, stops, context)
            : context.CancellationToken.CanBeCanceled || context.IsCacheBounded ? new CancellationStreamerAdapter(context)
            : null;
    }

    private sealed class TextStreamer(Func<string, StreamingStatus> streamer) : StreamerFactory
    {
        internal override bool IsText => true;

        internal override StreamerAdapter Create(CallContext context, StopStringRule? stops) => new TextStreamerAdapter(streamer, stops, context);

        internal override StreamerAdapter CreateDetokenizing(CallContext context, StopStringRule? stops) =>
            new DetokenizingStreamerAdapter(streamer, stops, context);
    }

    private sealed class TokenStreamer(StreamerBase streamer) : StreamerFactory
    {
        internal override StreamerAdapter Create(CallContext context, StopStringRule? stops) => new TokenStreamerAdapter(streamer, stops, context);

        internal override StreamerAdapter CreateDetokenizing(CallContext context, StopStringRule? stops) => throw new InvalidConfigurationException(
            $"{nameof(GenerationConfig)}.{nameof(GenerationConfig.SkipSpecialTokens)} cannot be false together with a {nameof(StreamerBase)}: it receives all " +
            $"tokens, and {nameof(Tokenizer)}.{nameof(Tokenizer.Decode)} can keep the special ones.")
        {
            Option = nameof(GenerationConfig.SkipSpecialTokens),
        };
    }
}
