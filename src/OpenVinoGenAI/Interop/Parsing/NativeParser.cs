using System.Text.Json.Nodes;
using OpenVinoGenAI.Bindings;
using OpenVinoGenAI.Interop.Handles;

namespace OpenVinoGenAI.Interop.Parsing;

/// <summary>Runs the library's own parsers over a finished message.</summary>
internal static unsafe class NativeParser
{
    internal static void Parse(Parser parser, JsonObject message)
    {
        ArgumentNullException.ThrowIfNull(message);
        using ParserHandle handle = ParserMapper.ToNative(parser);
        using var native = handle.Acquire();
        using var json = new NativeJson(message);
        NativeStatus.ThrowIfFailed(NativeMethods.ov_genai_parser_parse(native.Pointer, json.Pointer));
        json.CopyTo(message);
    }
}
