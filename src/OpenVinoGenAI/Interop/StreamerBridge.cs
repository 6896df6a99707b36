using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;
using System.Text;
using OpenVinoGenAI.Bindings;

namespace OpenVinoGenAI.Interop;

/// <summary>
/// Carries the callbacks of one generation from the native side to managed code. Nothing ever leaves a callback: with a scheduler it
/// runs on a native thread, where an exception would end the process.
/// </summary>
/// <remarks>The bridge lives at least as long as the native call: its GC handle is freed only after the call has returned.</remarks>
internal abstract unsafe class StreamerBridge(object pipeline, CancellationToken cancellationToken)
{
    private ExceptionDispatchInfo? _error;

    /// <summary>Rethrows what a callback threw, with its own stack trace, or reports the cancellation.</summary>
    internal void ThrowIfInterrupted()
    {
        _error?.Throw();
        if (WasCancelled)
        {
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    /// <summary>Whether the streamer has answered <see cref="StreamingStatus.Cancel"/>.</summary>
    internal bool StreamerCancelled { get; private set; }

    private bool WasCancelled { get; set; }

    protected virtual StreamingStatus OnText(string text) => StreamingStatus.Running;

    protected virtual StreamingStatus OnTokens(ReadOnlySpan<long> tokens) => StreamingStatus.Running;

    protected virtual void OnEnd()
    {
    }

    /// <summary>Whether the library should hand over tokens instead of text.</summary>
    protected abstract bool WantsTokens { get; }

    internal ov_genai_streamer Describe(GCHandle self) => new()
    {
        on_text = WantsTokens ? null : &OnNativeText,
        on_tokens = WantsTokens ? &OnNativeTokens : null,
        on_end = WantsTokens ? &OnNativeEnd : null,
        args = (void*)GCHandle.ToIntPtr(self),
    };

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static ov_genai_streaming_status_e OnNativeText(byte* text, nuint size, void* args)
    {
        StreamerBridge bridge = From(args);
        return bridge.MayGoOn() ? bridge.Run(text, size) : ov_genai_streaming_status_e.OV_GENAI_STREAMING_STATUS_CANCEL;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static ov_genai_streaming_status_e OnNativeTokens(long* tokens, nuint count, void* args)
    {
        StreamerBridge bridge = From(args);
        return bridge.MayGoOn() ? bridge.Run(tokens, count) : ov_genai_streaming_status_e.OV_GENAI_STREAMING_STATUS_CANCEL;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void OnNativeEnd(void* args)
    {
        StreamerBridge bridge = From(args);
        if (!bridge.MayGoOn())
        {
            return;
        }

        using CallbackScope scope = CallbackScope.Enter(bridge.Pipeline);
        try
        {
            bridge.OnEnd();
        }
        catch (Exception error)
        {
            bridge.Keep(error);
        }
    }

    private static StreamerBridge From(void* args) => (StreamerBridge)GCHandle.FromIntPtr((nint)args).Target!;

    private object Pipeline { get; } = pipeline;

    // After an error or a cancellation the library may call a few times more.
    private bool MayGoOn()
    {
        if (_error is not null || WasCancelled || RunningGenerations.MustEnd)
        {
            return false;
        }

        WasCancelled = cancellationToken.IsCancellationRequested;
        return !WasCancelled;
    }

    private ov_genai_streaming_status_e Run(byte* text, nuint size)
    {
        using CallbackScope scope = CallbackScope.Enter(Pipeline);
        try
        {
            return ToNative(OnText(Encoding.UTF8.GetString(text, checked((int)size))));
        }
        catch (Exception error)
        {
            return Keep(error);
        }
    }

    private ov_genai_streaming_status_e Run(long* tokens, nuint count)
    {
        using CallbackScope scope = CallbackScope.Enter(Pipeline);
        try
        {
            return ToNative(OnTokens(new ReadOnlySpan<long>(tokens, checked((int)count))));
        }
        catch (Exception error)
        {
            return Keep(error);
        }
    }

    private ov_genai_streaming_status_e Keep(Exception error)
    {
        _error ??= ExceptionDispatchInfo.Capture(error);
        return ov_genai_streaming_status_e.OV_GENAI_STREAMING_STATUS_CANCEL;
    }

    private ov_genai_streaming_status_e ToNative(StreamingStatus status)
    {
        StreamerCancelled |= status == StreamingStatus.Cancel;
        return status is >= StreamingStatus.Running and <= StreamingStatus.ToolCallStop
            ? (ov_genai_streaming_status_e)status
            : throw new ArgumentOutOfRangeException(
                nameof(status), status, "A streamer returned a value that is no StreamingStatus.");
    }
}
