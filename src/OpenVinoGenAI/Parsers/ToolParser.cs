using OpenVinoGenAI.Bindings;
using OpenVinoGenAI.Interop;
using OpenVinoGenAI.Interop.Handles;

namespace OpenVinoGenAI;

/// <summary>Puts the tool calls of an answer into the message's <c>tool_calls</c>.</summary>
public abstract record ToolParser : Parser
{
    private readonly ov_genai_tool_parser_e _kind;

    private protected ToolParser(int kind) => _kind = (ov_genai_tool_parser_e)kind;

    internal sealed override unsafe ParserHandle ToNative()
    {
        NativeLibraryLoader.EnsureLoaded();
        ov_genai_parser* parser;
        NativeStatus.ThrowIfFailed(NativeMethods.ov_genai_parser_create_tools(_kind, &parser));
        return new ParserHandle(parser);
    }
}
