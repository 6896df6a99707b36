using System.Runtime.CompilerServices;
using OpenVinoGenAI.Interop;

namespace OpenVinoGenAI;

/// <summary>
/// Turns the tokens of a generation into pieces of text, always whole characters (official: <c>TextStreamer</c>). Pass it to <c>Generate</c> as a
/// <see cref="StreamerBase"/>, or write tokens to it that come from elsewhere.
/// </summary>
/// <remarks>
/// It serves one generation at a time, and after <see cref="End"/> another one. The last tokens are held back until it is certain that what follows does
/// not change their text. What the callback throws is rethrown by the member that was called.
/// </remarks>
public class TextStreamer : StreamerBase, IDisposable
{
    /// <summary>Creates a streamer.</summary>
    /// <param name="tokenizer">The model's tokenizer, for instance that of a pipeline.</param>
    /// <param name="callback">Receives each piece of text and says whether to go on.</param>
    /// <param name="skipSpecialTokens">Whether special tokens have no text.</param>
    /// <exception cref="ObjectDisposedException">The tokenizer is disposed.</exception>
    [OverloadResolutionPriority(1)]
    public TextStreamer(Tokenizer tokenizer, Func<string, StreamingStatus> callback, bool skipSpecialTokens = true)
    {
        ArgumentNullException.ThrowIfNull(tokenizer);
        ArgumentNullException.ThrowIfNull(callback);
        tokenizer.RequireDetokenizer();
        Native = new NativeTextStreamer(tokenizer, skipSpecialTokens, callback);
    }

    /// <summary>Creates a streamer.</summary>
    /// <param name="tokenizer">The model's tokenizer, for instance that of a pipeline.</param>
    /// <param name="callback">Receives each piece of text.</param>
    /// <param name="skipSpecialTokens">Whether special tokens have no text.</param>
    /// <exception cref="ObjectDisposedException">The tokenizer is disposed.</exception>
    public TextStreamer(Tokenizer tokenizer, Action<string> callback, bool skipSpecialTokens = true)
        : this(tokenizer, StreamerFactory.KeepRunning(callback)!, skipSpecialTokens)
    {
    }

    internal TextStreamer(Tokenizer tokenizer, IReadOnlyList<IncrementalParser> parsers, Func<string, StreamingStatus>? receiver)
    {
        tokenizer.RequireDetokenizer();
        Native = new NativeTextStreamer(tokenizer, parsers, receiver ?? OnJson);
    }

    internal NativeTextStreamer Native { get; }

    /// <inheritdoc/>
    public override StreamingStatus Write(long token) => Native.Write([token]);

    /// <summary>Receives a run of tokens.</summary>
    /// <param name="tokens">The tokens' ids; valid only during the call.</param>
    /// <returns>What the callback answered.</returns>
    public override StreamingStatus Write(ReadOnlySpan<long> tokens) => Native.Write(tokens);

    /// <summary>Hands out the text that was held back: no token follows.</summary>
    public override void End() => Native.End();

    /// <summary>Frees the native streamer.</summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Frees what the streamer holds.</summary>
    /// <param name="disposing">Whether <see cref="Dispose()"/> was called.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            Native.Dispose();
        }
    }

    private protected virtual StreamingStatus OnJson(string json) => StreamingStatus.Running;
}
