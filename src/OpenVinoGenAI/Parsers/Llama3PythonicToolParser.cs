using OpenVinoGenAI.Bindings;

namespace OpenVinoGenAI;

/// <summary>Tool calls as Llama 3 writes them in Python, <c>[get_weather(city="Paris")]</c> (official: <c>Llama3PythonicToolParser</c>).</summary>
public sealed record Llama3PythonicToolParser() : ToolParser((int)ov_genai_tool_parser_e.OV_GENAI_TOOL_PARSER_LLAMA3_PYTHONIC);
