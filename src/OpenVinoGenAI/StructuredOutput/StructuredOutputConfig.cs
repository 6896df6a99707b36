using System.Text.Json.Serialization.Metadata;
using OpenVinoGenAI.Bindings;
using OpenVinoGenAI.Interop;
using OpenVinoGenAI.Interop.Handles;

namespace OpenVinoGenAI;

/// <summary>
/// What an answer must look like (official: <c>StructuredOutputConfig</c>): exactly one of a JSON schema, a regular expression, an EBNF
/// grammar, structural tags and a compound grammar.
/// </summary>
public sealed record StructuredOutputConfig
{
    /// <summary>The JSON schema that the answer follows.</summary>
    public string? JsonSchema { get; init; }

    /// <summary>The regular expression that the answer matches as a whole.</summary>
    public string? Regex { get; init; }

    /// <summary>The EBNF grammar that the answer follows; its first rule is <c>root</c>.</summary>
    public string? Grammar { get; init; }

    /// <summary>Free text in which a trigger makes a piece of JSON follow.</summary>
    public StructuralTagsConfig? StructuralTags { get; init; }

    /// <summary>A grammar that is put together of others, for instance <c>new StructuralTag.ConstString("Age: ") + new StructuralTag.Regex("[0-9]+")</c>.</summary>
    public StructuralTag? CompoundGrammar { get; init; }

    /// <summary>The library that compiles the grammar. Default: <c>xgrammar</c>.</summary>
    public string? Backend { get; init; }

    /// <summary>The grammar of the JSON of a C# type, for use with any pipeline; <c>Generate&lt;T&gt;</c> uses it.</summary>
    /// <param name="typeInfo">The type, from a <c>JsonSerializerContext</c> or from <c>JsonSerializerOptions.GetTypeInfo</c>.</param>
    /// <param name="limits">How large the answer may become; <see langword="null"/> for the defaults.</param>
    /// <returns>A config with a <see cref="Grammar"/>. All properties are written, in their order, on one line.</returns>
    /// <exception cref="NotSupportedException">The type cannot be written as JSON, or contains itself without an end.</exception>
    public static StructuredOutputConfig ForType(JsonTypeInfo typeInfo, JsonOutputLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(typeInfo);
        limits ??= JsonOutputLimits.Default;
        limits.Check();
        return new StructuredOutputConfig { Grammar = JsonGrammar.Write(TypeSchema.Of(typeInfo), limits) };
    }

    internal unsafe StructuredOutputConfigHandle ToNative()
    {
        StructuredOutputConfigHandle handle = StructuredOutputConfigHandle.Create();
        try
        {
            Set(handle, JsonSchema, &NativeMethods.ov_genai_structured_output_config_set_json_schema);
            Set(handle, Regex, &NativeMethods.ov_genai_structured_output_config_set_regex);
            Set(handle, Grammar, &NativeMethods.ov_genai_structured_output_config_set_grammar);
            Set(handle, Backend, &NativeMethods.ov_genai_structured_output_config_set_backend);
            Set(handle, StructuralTags);
            Set(handle, CompoundGrammar);
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

    private static unsafe void Set(StructuredOutputConfigHandle handle, StructuralTag? grammar)
    {
        if (grammar is not null)
        {
            using StructuralTagHandle tagHandle = StructuralTagMapper.ToNative(grammar);
            using var config = handle.Acquire();
            using var tag = tagHandle.Acquire();
            NativeStatus.ThrowIfFailed(NativeMethods.ov_genai_structured_output_config_set_compound_grammar(config.Pointer, tag.Pointer));
        }
    }

    private static unsafe void Set(StructuredOutputConfigHandle handle, StructuralTagsConfig? tags)
    {
        if (tags is null)
        {
            return;
        }

        // One block holds begin, schema and end of each tag in turn: an item is three of its views.
        using var texts = new Utf8Texts([.. tags.StructuralTags.SelectMany(tag => new[] { tag.Begin, tag.Schema, tag.End })]);
        using var triggers = new Utf8Texts(tags.Triggers);
        using var config = handle.Acquire();
        var items = new ov_genai_structural_tag_item[tags.StructuralTags.Count];
        for (int i = 0; i < items.Length; i++)
        {
            items[i] = new() { begin = texts.Views[3 * i], schema = texts.Views[(3 * i) + 1], end = texts.Views[(3 * i) + 2] };
        }

        fixed (ov_genai_structural_tag_item* first = items)
        {
            NativeStatus.ThrowIfFailed(NativeMethods.ov_genai_structured_output_config_set_structural_tags(
                config.Pointer, first, (nuint)items.Length, triggers.Views, (nuint)triggers.Count));
        }
    }
}
