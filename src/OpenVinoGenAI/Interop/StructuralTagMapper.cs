using OpenVinoGenAI.Bindings;
using OpenVinoGenAI.Interop.Handles;
using static OpenVinoGenAI.Bindings.NativeMethods;
using static OpenVinoGenAI.Bindings.ov_genai_structural_tag_kind_e;

namespace OpenVinoGenAI.Interop;

/// <summary>Carries compound grammars to their native form.</summary>
internal static unsafe class StructuralTagMapper
{
    internal static StructuralTagHandle ToNative(StructuralTag tag)
    {
        NativeLibraryLoader.EnsureLoaded();
        return tag switch
        {
            StructuralTag.Regex part => FromText(OV_GENAI_STRUCTURAL_TAG_REGEX, part.Value),
            StructuralTag.JsonSchema part => FromText(OV_GENAI_STRUCTURAL_TAG_JSON_SCHEMA, part.Value),
            StructuralTag.Ebnf part => FromText(OV_GENAI_STRUCTURAL_TAG_EBNF, part.Value),
            StructuralTag.ConstString part => FromText(OV_GENAI_STRUCTURAL_TAG_CONST_STRING, part.Value),
            StructuralTag.AnyText => FromText(OV_GENAI_STRUCTURAL_TAG_ANY_TEXT, string.Empty),
            StructuralTag.QwenXmlParameters part => FromText(OV_GENAI_STRUCTURAL_TAG_QWEN_XML_PARAMETERS, part.Schema),
            StructuralTag.Concat part => FromElements(part.Elements, &ov_genai_structural_tag_create_concat),
            StructuralTag.Union part => FromElements(part.Elements, &ov_genai_structural_tag_create_union),
            StructuralTag.Tag part => FromTag(part),
            StructuralTag.TriggeredTags part => FromTriggeredTags(part),
            StructuralTag.TagsWithSeparator part => FromTagsWithSeparator(part),
            _ => throw new ArgumentException($"{tag.GetType()} cannot be part of a grammar.", nameof(tag)),
        };
    }

    private static StructuralTagHandle FromText(ov_genai_structural_tag_kind_e kind, string text)
    {
        using var native = new Utf8Text(text);
        ov_genai_structural_tag* tag;
        NativeStatus.ThrowIfFailed(ov_genai_structural_tag_create(kind, native.View, &tag));
        return new StructuralTagHandle(tag);
    }

    private static StructuralTagHandle FromTag(StructuralTag.Tag part)
    {
        using StructuralTagHandle content = ToNative(part.Content);
        using var native = content.Acquire();
        using var begin = new Utf8Text(part.Begin);
        using var end = new Utf8Text(part.End);
        ov_genai_structural_tag* tag;
        NativeStatus.ThrowIfFailed(ov_genai_structural_tag_create_tag(begin.View, native.Pointer, end.View, &tag));
        return new StructuralTagHandle(tag);
    }

    private static StructuralTagHandle FromElements(
        IReadOnlyList<StructuralTag> elements,
        delegate*<ov_genai_structural_tag**, nuint, ov_genai_structural_tag**, ov_status_e> create)
    {
        using HandleArray<ov_genai_structural_tag> parts = ToNative(elements);
        ov_genai_structural_tag* tag;
        NativeStatus.ThrowIfFailed(create(parts.Pointers, parts.Count, &tag));
        return new StructuralTagHandle(tag);
    }

    private static StructuralTagHandle FromTriggeredTags(StructuralTag.TriggeredTags part)
    {
        using HandleArray<ov_genai_structural_tag> tags = ToNative(part.Tags);
        using var triggers = new Utf8Texts(part.Triggers);
        ov_genai_structural_tag* tag;
        NativeStatus.ThrowIfFailed(ov_genai_structural_tag_create_triggered_tags(
            triggers.Views,
            (nuint)triggers.Count,
            tags.Pointers,
            tags.Count,
            NativeBool.ToNative(part.AtLeastOne),
            NativeBool.ToNative(part.StopAfterFirst),
            &tag));
        return new StructuralTagHandle(tag);
    }

    private static StructuralTagHandle FromTagsWithSeparator(StructuralTag.TagsWithSeparator part)
    {
        using HandleArray<ov_genai_structural_tag> tags = ToNative(part.Tags);
        using var separator = new Utf8Text(part.Separator);
        ov_genai_structural_tag* tag;
        NativeStatus.ThrowIfFailed(ov_genai_structural_tag_create_tags_with_separator(
            tags.Pointers,
            tags.Count,
            separator.View,
            NativeBool.ToNative(part.AtLeastOne),
            NativeBool.ToNative(part.StopAfterFirst),
            &tag));
        return new StructuralTagHandle(tag);
    }

    private static HandleArray<ov_genai_structural_tag> ToNative(IEnumerable<StructuralTag> parts) => new(parts.Select(ToNative));
}
