using OpenVinoGenAI.Bindings;
using OpenVinoGenAI.Interop.Handles;
using static OpenVinoGenAI.Bindings.NativeMethods;

namespace OpenVinoGenAI.Interop;

/// <summary>Carries grammars to their native form, after those that the native library gets wrong are rewritten.</summary>
internal static unsafe class StructuredOutputMapper
{
    /// <exception cref="InvalidConfigurationException">The grammar exceeds a limit, or has a schema that cannot be expressed as a grammar.</exception>
    internal static StructuredOutputConfigHandle ToNative(StructuredOutputConfig source)
    {
        StructuredOutputConfig config = NativeGrammars.Prepare(source);
        StructuredOutputConfigHandle handle = StructuredOutputConfigHandle.Create();
        try
        {
            Set(handle, config.JsonSchema, &ov_genai_structured_output_config_set_json_schema);
            Set(handle, config.Regex, &ov_genai_structured_output_config_set_regex);
            Set(handle, config.Grammar, &ov_genai_structured_output_config_set_grammar);
            Set(handle, config.Backend, &ov_genai_structured_output_config_set_backend);
            Set(handle, config.StructuralTags);
            Set(handle, config.CompoundGrammar);
            return handle;
        }
        catch
        {
            handle.Dispose();
            throw;
        }
    }

    private static void Set(
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

    private static void Set(StructuredOutputConfigHandle handle, StructuralTag? grammar)
    {
        if (grammar is not null)
        {
            using StructuralTagHandle tagHandle = StructuralTagMapper.ToNative(grammar);
            using var config = handle.Acquire();
            using var tag = tagHandle.Acquire();
            NativeStatus.ThrowIfFailed(ov_genai_structured_output_config_set_compound_grammar(config.Pointer, tag.Pointer));
        }
    }

    private static void Set(StructuredOutputConfigHandle handle, StructuralTagsConfig? tags)
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
            NativeStatus.ThrowIfFailed(ov_genai_structured_output_config_set_structural_tags(
                config.Pointer, first, (nuint)items.Length, triggers.Views, (nuint)triggers.Count));
        }
    }
}
