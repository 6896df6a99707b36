using OpenVinoGenAI.Bindings;
using OpenVinoGenAI.Interop;
using OpenVinoGenAI.Interop.Handles;

namespace OpenVinoGenAI;

/// <summary>
/// What an answer must look like (official: <c>StructuredOutputConfig</c>): exactly one of a JSON schema, a regular expression and an EBNF
/// grammar.
/// </summary>
public sealed record StructuredOutputConfig
{
    /// <summary>The JSON schema that the answer follows.</summary>
    public string? JsonSchema { get; init; }

    /// <summary>The regular expression that the answer matches as a whole.</summary>
    public string? Regex { get; init; }

    /// <summary>The EBNF grammar that the answer follows; its first rule is <c>root</c>.</summary>
    public string? Grammar { get; init; }

    /// <summary>The library that compiles the grammar. Default: <c>xgrammar</c>.</summary>
    public string? Backend { get; init; }

    internal unsafe StructuredOutputConfigHandle ToNative()
    {
        StructuredOutputConfigHandle handle = StructuredOutputConfigHandle.Create();
        try
        {
            Set(handle, JsonSchema, &NativeMethods.ov_genai_structured_output_config_set_json_schema);
            Set(handle, Regex, &NativeMethods.ov_genai_structured_output_config_set_regex);
            Set(handle, Grammar, &NativeMethods.ov_genai_structured_output_config_set_grammar);
            Set(handle, Backend, &NativeMethods.ov_genai_structured_output_config_set_backend);
            return handle;
        }
        catch
        {
            handle.Dispose();
            throw;
        }
    }

    private static unsafe void Set(
        StructuredOutputConfigHandle handle,
        string? value,
        delegate*<ov_genai_structured_output_config*, byte*, ov_status_e> setter)
    {
        if (value is not null)
        {
            using var config = handle.Acquire();
            using var text = new Utf8Text(value);
            NativeStatus.ThrowIfFailed(setter(config.Pointer, text.Pointer));
        }
    }
}
