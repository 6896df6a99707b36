using System.Text.Json.Nodes;
using OpenVinoGenAI.Bindings;
using OpenVinoGenAI.Interop.Handles;
using static OpenVinoGenAI.Bindings.NativeMethods;

namespace OpenVinoGenAI.Interop.Parsing;

/// <summary>The library's own parser of reasoning while it is streamed.</summary>
internal sealed unsafe class NativeIncrementalParser : IDisposable
{
    internal NativeIncrementalParser(bool expectOpenTag, bool keepOriginalContent, string openTag, string closeTag)
    {
        NativeLibraryLoader.EnsureLoaded();
        using var open = new Utf8Text(openTag);
        using var close = new Utf8Text(closeTag);
        ov_genai_incremental_parser* parser;
        NativeStatus.ThrowIfFailed(ov_genai_incremental_parser_create_reasoning(
            NativeBool.ToNative(expectOpenTag), NativeBool.ToNative(keepOriginalContent), open.View, close.View, &parser));
        Handle = new IncrementalParserHandle(parser);
    }

    private IncrementalParserHandle Handle { get; }

    internal StreamingStatus Status
    {
        get
        {
            using var native = Handle.Acquire();
            ov_genai_streaming_status_e status;
            NativeStatus.ThrowIfFailed(ov_genai_incremental_parser_get_status(native.Pointer, &status));
            return (StreamingStatus)status;
        }

        set
        {
            using var native = Handle.Acquire();
            NativeStatus.ThrowIfFailed(ov_genai_incremental_parser_set_status(native.Pointer, (ov_genai_streaming_status_e)value));
        }
    }

    internal string Parse(JsonObject deltaMessage, string deltaText, IReadOnlyList<long>? deltaTokens)
    {
        ArgumentNullException.ThrowIfNull(deltaMessage);
        ArgumentNullException.ThrowIfNull(deltaText);
        using var native = Handle.Acquire();
        using var json = new NativeJson(deltaMessage);
        using var text = new Utf8Text(deltaText);
        long[]? tokens = deltaTokens is null ? null : [.. deltaTokens];
        ov_genai_string_list* passedOn;
        fixed (long* first = tokens)
        {
            NativeStatus.ThrowIfFailed(ov_genai_incremental_parser_parse(
                native.Pointer, json.Pointer, text.View, first, (nuint)(tokens?.Length ?? 0), &passedOn));
        }

        string result = StringList.Take(passedOn)[0];
        json.CopyTo(deltaMessage);
        return result;
    }

    /// <summary>Makes another handle of the same parser.</summary>
    internal IncrementalParserHandle Share()
    {
        using var native = Handle.Acquire();
        ov_genai_incremental_parser* shared;
        NativeStatus.ThrowIfFailed(ov_genai_incremental_parser_share(native.Pointer, &shared));
        return new IncrementalParserHandle(shared);
    }

    internal void Reset()
    {
        using var native = Handle.Acquire();
        NativeStatus.ThrowIfFailed(ov_genai_incremental_parser_reset(native.Pointer));
    }

    public void Dispose() => Handle.Dispose();
}
