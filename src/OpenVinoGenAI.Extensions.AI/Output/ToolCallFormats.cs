namespace OpenVinoGenAI.Extensions.AI;

/// <summary>Chooses the syntax of tool calls.</summary>
internal static class ToolCallFormats
{
    private static readonly (ToolCallFormat Format, string[] Texts)[] Signs =
    [
        (ToolCallFormat.GptOss, ["<|channel|>"]),
        (ToolCallFormat.Gemma, ["<|tool_call>call:"]),
        (ToolCallFormat.QwenCoder, ["<function=", "<parameter=", "</parameter>"]),
        (ToolCallFormat.MiniCpm, ["<param name=\""]),
        (ToolCallFormat.Lfm2, ["<|tool_call_start|>"]),
        (ToolCallFormat.Phi4, ["functools"]),
        (ToolCallFormat.Devstral, ["[TOOL_CALLS]", "[ARGS]"]),
        (ToolCallFormat.Mistral, ["[TOOL_CALLS]"]),
        (ToolCallFormat.Llama3Json, ["<|python_tag|>"]),
        (ToolCallFormat.Hermes, ["<tool_call>", "</tool_call>"]),
    ];

    /// <summary>Finds out the format from a chat template.</summary>
    internal static ToolCallFormat Detect(string chatTemplate) =>
        Signs.FirstOrDefault(sign => sign.Texts.All(text => chatTemplate.Contains(text, StringComparison.Ordinal)), (ToolCallFormat.Hermes, [])).Format;

    /// <summary>Makes the syntax of a format.</summary>
    internal static ToolCallSyntax Create(ToolCallFormat format) => format switch
    {
        ToolCallFormat.Hermes => new HermesSyntax(),
        ToolCallFormat.Mistral => new MistralSyntax(),
        ToolCallFormat.Devstral => new DevstralSyntax(),
        ToolCallFormat.Llama3Json => new Llama3Syntax(),
        ToolCallFormat.LlamaPythonic => new PythonicSyntax(string.Empty, string.Empty),
        ToolCallFormat.Phi4 => new Phi4Syntax(),
        ToolCallFormat.Lfm2 => new PythonicSyntax("<|tool_call_start|>", "<|tool_call_end|>"),
        ToolCallFormat.MiniCpm => new MiniCpmSyntax(),
        ToolCallFormat.QwenCoder => new QwenCoderSyntax(),
        ToolCallFormat.Gemma => new GemmaSyntax(),
        ToolCallFormat.GptOss => new HarmonySyntax(),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "This is not a format of tool calls."),
    };
}
