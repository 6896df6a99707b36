using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using OpenVinoGenAI.Bindings;

namespace OpenVinoGenAI.Interop;

/// <summary>Carries the text or the tokens of one generation to managed code as they come.</summary>
/// <remarks>
/// It lives at least as long as the native call, which <see cref="NativeStreamer"/> sees to. The library calls back one at a time, so that
/// what a callback brings can be kept in fields: nothing is allocated for a token.
/// </remarks>
internal abstract unsafe class StreamerAdapter(CallContext context) : CallbackAdapter(context)
{
    private static readonly ContextCallback DeliverCallback = static adapter => ((StreamerAdapter)adapter!).Deliver();
    private static readonly ContextCallback EndCallback = static adapter => ((StreamerAdapter)adapter!).OnEnd();
    private static readonly ContextCallback CompleteCallback = static adapter => ((StreamerAdapter)adapter!).OnComplete();

    // Only where it may be asked for: otherwise nothing is allocated for a token.
    private readonly PartialAnswerBuilder? _partial = context.IsCacheBounded ? new(context.Tokenizer) : null;
    private void* _data;
    private int _count;
    private StreamingStatus _status;
    private bool _isCancelled;
    private bool _hasStreamerCancelled;

    /// <summary>Whether the library was told to cancel: by the streamer, by what it threw, by the token, or by the end of the process.</summary>
    internal bool WasCancelled => _hasStreamerCancelled || IsInterrupted;

    /// <summary>Whether the library should hand over tokens instead of text.</summary>
    internal abstract bool WantsTokens { get; }

    /// <summary>The text of the answer, where it is made here and not by the library.</summary>
    internal virtual string? Text => null;

    private bool IsInterrupted => HasFailed || _isCancelled || NativeWorkTracker.MustEnd;

    internal override PartialAnswer Partial => _partial?.Build() ?? PartialAnswer.None;

    internal override void Complete()
    {
        if (MayGoOn() && !_hasStreamerCancelled)
        {
            RunGuarded(CompleteCallback);
        }

        base.Complete();
    }

    internal override void ThrowIfInterrupted()
    {
        ThrowIfFailed();
        if (_isCancelled)
        {
            Context.CancellationToken.ThrowIfCancellationRequested();
        }
    }

    internal ov_genai_streamer Describe(GCHandle self) => new()
    {
        on_text = WantsTokens ? null : &OnNativeData,
        on_tokens = WantsTokens ? &OnNativeTokens : null,
        on_end = WantsTokens ? &OnNativeEnd : null,
        args = (void*)GCHandle.ToIntPtr(self),
    };

    /// <summary>Receives what the current callback brings; it is valid only meanwhile.</summary>
    protected abstract StreamingStatus OnData(StreamedData data);

    protected virtual void OnEnd()
    {
    }

    /// <summary>Hands out what was held back: the native function has returned.</summary>
    protected virtual void OnComplete()
    {
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static ov_genai_streaming_status_e OnNativeData(byte* text, nuint size, void* args) => From(args).Receive(text, size);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static ov_genai_streaming_status_e OnNativeTokens(long* tokens, nuint count, void* args) => From(args).Receive(tokens, count);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void OnNativeEnd(void* args)
    {
        StreamerAdapter adapter = From(args);
        if (adapter.MayGoOn())
        {
            adapter.RunGuarded(EndCallback);
        }
    }

    private static StreamerAdapter From(void* args) => (StreamerAdapter)GCHandle.FromIntPtr((nint)args).Target!;

    // After an error or a cancellation the library may call a few times more.
    private bool MayGoOn()
    {
        if (IsInterrupted)
        {
            return false;
        }

        _isCancelled = Context.CancellationToken.IsCancellationRequested;
        return !_isCancelled;
    }

    private ov_genai_streaming_status_e Receive(void* data, nuint count)
    {
        if (!MayGoOn())
        {
            return ov_genai_streaming_status_e.OV_GENAI_STREAMING_STATUS_CANCEL;
        }

        _data = data;
        _count = checked((int)count);
        _status = StreamingStatus.Cancel;
        RunGuarded(DeliverCallback);
        return (ov_genai_streaming_status_e)_status;
    }

    /// <summary>Checks what a streamer answered.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The library knows no such status.</exception>
    internal static StreamingStatus Checked(StreamingStatus status) => status is >= StreamingStatus.Running and <= StreamingStatus.ToolCallStop
        ? status
        : throw new ArgumentOutOfRangeException(nameof(status), status, "A streamer returned a value that is not a StreamingStatus.");

    private void Deliver()
    {
        var data = new StreamedData(_data, _count);
        if (WantsTokens)
        {
            _partial?.Add(data.Tokens);
        }
        else
        {
            _partial?.Add(data.Text);
        }

        StreamingStatus status = Checked(OnData(data));
        _hasStreamerCancelled |= status == StreamingStatus.Cancel;
        _status = status;
    }
}
