using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;
using System.Text.Json.Nodes;
using OpenVinoGenAI.Bindings;
using OpenVinoGenAI.Interop.Handles;
using OpenVinoGenAI.Interop.Parsing;
using static OpenVinoGenAI.Bindings.NativeMethods;

namespace OpenVinoGenAI.Interop;

/// <summary>The library's streamer of text or of a message.</summary>
/// <remarks>The library calls back only while one of the members runs, on its thread: so the native side needs no strong reference to this object.</remarks>
internal sealed unsafe class NativeTextStreamer : IDisposable
{
    private readonly Func<string, StreamingStatus> _receiver;
    private readonly TextStreamerHandle _handle;
    private ExceptionDispatchInfo? _failure;

    /// <summary>Creates a streamer of text.</summary>
    internal NativeTextStreamer(Tokenizer tokenizer, bool skipSpecialTokens, Func<string, StreamingStatus> receiver)
    {
        _receiver = receiver;
        using var nativeTokenizer = tokenizer.Handle.Acquire();
        var self = GCHandle.Alloc(this, GCHandleType.Weak);
        ov_genai_text_streamer_callbacks callbacks = Describe(self);
        ov_genai_text_streamer* streamer;
        CallbackOwner.ThrowIfFailed(self, ov_genai_text_streamer_create(nativeTokenizer.Pointer, skipSpecialTokens ? 1 : 0, &callbacks, &streamer));
        _handle = new TextStreamerHandle(streamer);
    }

    /// <summary>Creates a streamer of a message, whose receiver gets JSON.</summary>
    internal NativeTextStreamer(Tokenizer tokenizer, IReadOnlyList<IncrementalParser> parsers, Func<string, StreamingStatus> receiver)
    {
        _receiver = receiver;
        using var nativeTokenizer = tokenizer.Handle.Acquire();
        using var handles = new HandleArray<ov_genai_incremental_parser>(parsers.Select(static parser => parser.ToNative()));
        var self = GCHandle.Alloc(this, GCHandleType.Weak);
        ov_genai_text_streamer_callbacks callbacks = Describe(self);
        ov_genai_text_streamer* streamer;
        CallbackOwner.ThrowIfFailed(
            self,
            ov_genai_text_streamer_create_parsing(nativeTokenizer.Pointer, handles.Pointers, handles.Count, &callbacks, &streamer));
        _handle = new TextStreamerHandle(streamer);
    }

    internal StreamingStatus Write(ReadOnlySpan<long> tokens)
    {
        using var native = _handle.Acquire();
        ov_genai_streaming_status_e status = ov_genai_streaming_status_e.OV_GENAI_STREAMING_STATUS_RUNNING;
        fixed (long* first = tokens)
        {
            Complete(ov_genai_text_streamer_write(native.Pointer, first, (nuint)tokens.Length, &status));
        }

        return (StreamingStatus)status;
    }

    internal StreamingStatus Write(string text)
    {
        using var native = _handle.Acquire();
        using var utf8 = new Utf8Text(text);
        ov_genai_streaming_status_e status = ov_genai_streaming_status_e.OV_GENAI_STREAMING_STATUS_RUNNING;
        Complete(ov_genai_text_streamer_write_text(native.Pointer, utf8.View, &status));
        return (StreamingStatus)status;
    }

    internal void End()
    {
        using var native = _handle.Acquire();
        Complete(ov_genai_text_streamer_end(native.Pointer));
    }

    internal JsonObject GetParsedMessage()
    {
        using var native = _handle.Acquire();
        ov_genai_json_container* message;
        NativeStatus.ThrowIfFailed(ov_genai_text_streamer_get_parsed_message(native.Pointer, &message));
        return NativeJson.Take(message);
    }

    internal void Reset()
    {
        using var native = _handle.Acquire();
        Complete(ov_genai_text_streamer_reset(native.Pointer));
    }

    public void Dispose() => _handle.Dispose();

    private static ov_genai_text_streamer_callbacks Describe(GCHandle self) => new()
    {
        on_data = &OnData,
        on_release = CallbackOwner.Release,
        args = CallbackOwner.ToArgs(self),
    };

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static ov_genai_streaming_status_e OnData(byte* data, nuint size, void* args)
    {
        var streamer = CallbackOwner.From<NativeTextStreamer>(args);
        try
        {
            return (ov_genai_streaming_status_e)StreamerAdapter.Checked(streamer._receiver(new StreamedData(data, checked((int)size)).Text));
        }
        catch (Exception error)
        {
            streamer._failure ??= ExceptionDispatchInfo.Capture(error);
            return ov_genai_streaming_status_e.OV_GENAI_STREAMING_STATUS_CANCEL;
        }
    }

    // What the user's code threw says more than the status of the native call.
    private void Complete(ov_status_e status)
    {
        ExceptionDispatchInfo? failure = _failure;
        _failure = null;
        ParserCallbacks.ThrowIfFailed();
        failure?.Throw();
        NativeStatus.ThrowIfFailed(status);
        GC.KeepAlive(this);
    }
}
