namespace OpenVinoGenAI.Extensions.AI;

/// <summary>How a model writes tool calls.</summary>
public enum ToolCallFormat
{
    /// <summary>Found out from the model's chat template; <see cref="Hermes"/> where the template does not tell.</summary>
    Auto = 0,

    /// <summary><c>&lt;tool_call&gt;{"name": …, "arguments": {…}}&lt;/tool_call&gt;</c>: Hermes 3, Qwen2.5, Qwen3.</summary>
    Hermes = 1,

    /// <summary><c>[TOOL_CALLS][{"name": …, "arguments": {…}}]</c>: Mistral.</summary>
    Mistral = 2,

    /// <summary><c>[TOOL_CALLS]name[ARGS]{…}</c>: Devstral and newer Mistral models.</summary>
    Devstral = 3,

    /// <summary><c>&lt;|python_tag|&gt;{"name": …, "parameters": {…}}</c>, or the bare object: Llama 3.</summary>
    Llama3Json = 4,

    /// <summary><c>[name(a='x', b=1)]</c>: Llama 3.2 and Llama 4 with their pythonic prompt. Never chosen by itself.</summary>
    LlamaPythonic = 5,

    /// <summary><c>functools[{"name": …, "arguments": {…}}]</c>: Phi-4.</summary>
    Phi4 = 6,

    /// <summary><c>&lt;|tool_call_start|&gt;[name(a='x')]&lt;|tool_call_end|&gt;</c>: LFM2.</summary>
    Lfm2 = 7,

    /// <summary><c>&lt;function name="name"&gt;&lt;param name="key"&gt;value&lt;/param&gt;&lt;/function&gt;</c>: MiniCPM5.</summary>
    MiniCpm = 8,

    /// <summary><c>&lt;tool_call&gt;&lt;function=name&gt;&lt;parameter=key&gt;value&lt;/parameter&gt;&lt;/function&gt;&lt;/tool_call&gt;</c>: Qwen3-Coder, Qwen3.5.</summary>
    QwenCoder = 9,

    /// <summary><c>&lt;|tool_call&gt;call:name{key:value}&lt;tool_call|&gt;</c>: Gemma 4.</summary>
    Gemma = 10,

    /// <summary>Messages on channels: gpt-oss.</summary>
    GptOss = 11,
}
