using System.Text.RegularExpressions;

namespace OpenVinoGenAI.Interop;

/// <summary>A kind of native message, and what it means.</summary>
/// <param name="Text">A regular expression; its group <c>option</c>, where it has one, names the option or property.</param>
/// <param name="Fault">What the failure is about.</param>
/// <param name="Option">The option where the message does not name it.</param>
/// <param name="Advice">What to do, as a sentence.</param>
internal sealed record NativeMessagePattern(string Text, NativeFault Fault, string? Option = null, string Advice = "")
{
    // The first that fits decides: a configuration fault is looked for before a device fault, since a device is often named in both.
    private static readonly NativeMessagePattern[] Loading =
    [
        new(@"Unsupported property (?<option>\w+)", NativeFault.Configuration),
        new(@"Wrong value .*for property key (?<option>\w+)", NativeFault.Configuration),
        new(@"Failed to parse '(NPUW_LLM_)?(?<option>\w+)' option", NativeFault.Configuration),
        new(@"Unsupported ""(?<option>\w+)"" provided", NativeFault.Configuration),
        new(@"(?<option>[A-Z][A-Z_]{4,}) cannot be negative", NativeFault.Configuration, Advice: "Give the number of tokens, for instance 1024."),
        new(@"Failed to extract (?<option>\w+)", NativeFault.Configuration, Advice: "Give a number, not a text."),
        new("Number of output embeddings should be greater", NativeFault.Configuration, "MAX_PROMPT_LEN", "MAX_PROMPT_LEN must be a positive number of tokens, for instance 1024."),
        new("blobs? was serialized|Blob file is not found|Failed to open blob|ORC input stream|Blob is weightless", NativeFault.Configuration, "BLOB_PATH",
            "Export the model again with EXPORT_BLOB = \"YES\", and load a blob without weights together with WEIGHTS_PATH."),
        new("Attention backend must be", NativeFault.Configuration, nameof(PipelineOptions.AttentionBackend)),
        new("User properties are conflicting", NativeFault.Configuration, nameof(PipelineOptions.AttentionBackend)),
        new("Speculative decoding and prompt lookup decoding are mutually exclusive", NativeFault.Configuration, nameof(PipelineOptions.PromptLookup)),
        new("Type mismatch", NativeFault.Configuration),
        new("max_num_seqs", NativeFault.Configuration, nameof(SchedulerConfig.MaxNumSeqs)),
        new("Requested cache size is larger than available memory", NativeFault.Configuration, nameof(SchedulerConfig.CacheSize)),
        new(@"Cannot load library ""[^""]*openvino_(intel_cpu|auto|hetero|auto_batch)_plugin", NativeFault.Library),
        new(@"Device with ""(CPU|AUTO|HETERO|MULTI|BATCH)"" name is not registered", NativeFault.Library),
        new(@"Available frontends:\s*$", NativeFault.Library),
        new(@"openvino_tokenizers\.(so|dll|dylib)|openvino_tokenizers"".*cannot open|Cannot add extension", NativeFault.Library),
        new("is not registered in the OpenVINO Runtime|Cannot load library|libOpenCL|VCL compiler|plugin supports only|No available device", NativeFault.Device),
        new("Model references undeclared parameters", NativeFault.Device),
    ];

    internal static NativeMessagePattern? Find(OpenVinoGenAIException error) =>
        error.NativeMessage is { } message ? Array.Find(Loading, pattern => Regex.IsMatch(message, pattern.Text)) : null;

    /// <summary>The option or property that a message is about.</summary>
    internal string? OptionIn(OpenVinoGenAIException error) =>
        Regex.Match(error.NativeMessage ?? string.Empty, Text).Groups["option"] is { Success: true } found ? found.Value : Option;
}
