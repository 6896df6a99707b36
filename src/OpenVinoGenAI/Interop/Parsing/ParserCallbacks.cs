using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json.Nodes;
using OpenVinoGenAI.Bindings;
using OpenVinoGenAI.Interop.Handles;
using static OpenVinoGenAI.Bindings.NativeMethods;

namespace OpenVinoGenAI.Interop.Parsing;

/// <summary>Makes native parsers that call a user's parser. Nothing ever leaves a callback: what the parser throws makes the native call fail.</summary>
internal static unsafe class ParserCallbacks
{
    // The library parses on the thread of the native call, which is the one that sees it fail.
    [ThreadStatic]
    private static ExceptionDispatchInfo? _failure;

    internal static ParserHandle Create(Parser parser)
    {
        ov_genai_parser* native;
        var self = GCHandle.Alloc(parser);
        ov_genai_parser_callbacks callbacks = Describe(self);
        CallbackOwner.ThrowIfFailed(self, ov_genai_parser_create_custom(&callbacks, &native));
        return new ParserHandle(native);
    }

    internal static IncrementalParserHandle Create(IncrementalParser parser)
    {
        ov_genai_incremental_parser* native;
        var self = GCHandle.Alloc(parser);
        ov_genai_parser_callbacks callbacks = Describe(self);
        CallbackOwner.ThrowIfFailed(self, ov_genai_incremental_parser_create_custom(&callbacks, &native));
        return new IncrementalParserHandle(native);
    }

    /// <summary>Forgets what a parser has thrown on this thread in a call that did not fail because of it.</summary>
    internal static void Forget() => _failure = null;

    /// <summary>Rethrows what a parser threw during the native call that has just failed on this thread, with its own stack trace.</summary>
    internal static void ThrowIfFailed()
    {
        ExceptionDispatchInfo? failure = _failure;
        _failure = null;
        failure?.Throw();
    }

    private static ov_genai_parser_callbacks Describe(GCHandle self) => new()
    {
        on_parse = &OnParse,
        on_reset = &OnReset,
        on_release = CallbackOwner.Release,
        args = CallbackOwner.ToArgs(self),
    };

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void OnParse(
        byte* message, nuint messageSize, byte* text, nuint textSize, long* tokens, nuint tokensCount, ov_genai_parser_reply* reply, void* args)
    {
        try
        {
            JsonObject json = JsonNode.Parse(new ReadOnlySpan<byte>(message, checked((int)messageSize)))!.AsObject();
            if (CallbackOwner.From<object>(args) is IncrementalParser incremental)
            {
                string passedOn = incremental.Parse(
                    json,
                    Encoding.UTF8.GetString(text, checked((int)textSize)),
                    tokens is null ? null : new ReadOnlySpan<long>(tokens, checked((int)tokensCount)).ToArray())
                    ?? throw new InvalidOperationException($"{incremental.GetType().Name}.{nameof(incremental.Parse)} returned null instead of a text.");
                SetText(passedOn, reply, &ov_genai_parser_reply_set_text);
                NativeStatus.ThrowIfFailed(ov_genai_parser_reply_set_status(reply, (ov_genai_streaming_status_e)incremental.Status));
            }
            else
            {
                ((Parser)CallbackOwner.From<object>(args)).Parse(json);
            }

            SetText(json.ToJsonString(), reply, &ov_genai_parser_reply_set_message);
        }
        catch (Exception error)
        {
            _failure = ExceptionDispatchInfo.Capture(error);
            Fail(error.Message, reply);
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void OnReset(void* args)
    {
        if (CallbackOwner.From<object>(args) is IncrementalParser parser)
        {
            try
            {
                parser.Reset();
            }
            catch (Exception error)
            {
                // There is no reply to put it into: the call that resets asks for it.
                _failure = ExceptionDispatchInfo.Capture(error);
            }
        }
    }

    private static void SetText(
        string text, ov_genai_parser_reply* reply, delegate*<ov_genai_parser_reply*, ov_genai_string_view, ov_status_e> setter)
    {
        using var utf8 = new Utf8Text(text);
        NativeStatus.ThrowIfFailed(setter(reply, utf8.View));
    }

    // Not by an exception: this is the last resort of a callback.
    private static void Fail(string reason, ov_genai_parser_reply* reply)
    {
        using var utf8 = new Utf8Text(reason);
        ov_genai_parser_reply_fail(reply, utf8.View);
    }
}
