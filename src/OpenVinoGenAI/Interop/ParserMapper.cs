using OpenVinoGenAI.Bindings;
using OpenVinoGenAI.Interop.Handles;
using OpenVinoGenAI.Interop.Parsing;
using static OpenVinoGenAI.Bindings.NativeMethods;

namespace OpenVinoGenAI.Interop;

/// <summary>Makes native parsers.</summary>
internal static unsafe class ParserMapper
{
    internal static ParserHandle ToNative(Parser parser)
    {
        NativeLibraryLoader.EnsureLoaded();
        return parser switch
        {
            ReasoningParser reasoning => Create(reasoning),
            Llama3JsonToolParser => Create(ov_genai_tool_parser_e.OV_GENAI_TOOL_PARSER_LLAMA3_JSON),
            Llama3PythonicToolParser => Create(ov_genai_tool_parser_e.OV_GENAI_TOOL_PARSER_LLAMA3_PYTHONIC),
            _ => ParserCallbacks.Create(parser),
        };
    }

    private static ParserHandle Create(ReasoningParser reasoning)
    {
        using var open = new Utf8Text(reasoning.OpenTag);
        using var close = new Utf8Text(reasoning.CloseTag);
        ov_genai_parser* parser;
        NativeStatus.ThrowIfFailed(ov_genai_parser_create_reasoning(
            NativeBool.ToNative(reasoning.ExpectOpenTag), NativeBool.ToNative(reasoning.KeepOriginalContent), open.View, close.View, &parser));
        return new ParserHandle(parser);
    }

    private static ParserHandle Create(ov_genai_tool_parser_e kind)
    {
        ov_genai_parser* parser;
        NativeStatus.ThrowIfFailed(ov_genai_parser_create_tools(kind, &parser));
        return new ParserHandle(parser);
    }
}
