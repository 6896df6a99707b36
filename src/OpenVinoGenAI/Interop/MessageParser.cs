using System.Text.Json.Nodes;
using OpenVinoGenAI.Bindings;
using OpenVinoGenAI.Interop.Handles;
using static OpenVinoGenAI.Bindings.NativeMethods;

namespace OpenVinoGenAI.Interop;

/// <summary>Turns texts into messages with the library's parsers, as the library does with the texts that it has generated.</summary>
internal static unsafe class MessageParser
{
    internal static JsonObject Parse(string text, IReadOnlyList<Parser> parsers)
    {
        using var content = new Utf8Text(new JsonObject { ["content"] = text }.ToJsonString());
        ov_genai_json_container* message;
        NativeStatus.ThrowIfFailed(ov_genai_json_container_create_from_json_string(&message, content.Pointer));
        try
        {
            foreach (Parser parser in parsers)
            {
                using ParserHandle handle = ParserMapper.ToNative(parser);
                using var native = handle.Acquire();
                NativeStatus.ThrowIfFailed(ov_genai_parser_parse(native.Pointer, message));
            }

            return JsonNode.Parse(NativeText.Read(message))!.AsObject();
        }
        finally
        {
            ov_genai_json_container_free(message);
        }
    }
}
