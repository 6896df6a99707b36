using OpenVinoGenAI.Bindings;
using static OpenVinoGenAI.Bindings.NativeMethods;
using static OpenVinoGenAI.Interop.NativeValue;

namespace OpenVinoGenAI.Interop;

/// <summary>Carries the options of a speech recognition config that have several values.</summary>
internal static unsafe class WhisperConfigLists
{
    internal static void Apply(WhisperGenerationConfig source, ov_genai_whisper_generation_config* target)
    {
        SetNumbers(target, source.SuppressTokens, &ov_genai_whisper_generation_config_set_suppress_tokens);
        SetNumbers(target, source.BeginSuppressTokens, &ov_genai_whisper_generation_config_set_begin_suppress_tokens);
        if (source.AlignmentHeads is { } heads)
        {
            fixed (ov_genai_alignment_head* items = heads.Select(ToNative).ToArray())
            {
                NativeStatus.ThrowIfFailed(ov_genai_whisper_generation_config_set_alignment_heads(target, items, (nuint)heads.Count));
            }
        }

        if (source.LangToId is { } languages)
        {
            using var names = new Utf8Texts([.. languages.Keys]);
            ov_genai_string_view* views = names.Views;
            var items = new ov_genai_whisper_language[languages.Count];
            int index = 0;
            foreach (long id in languages.Values)
            {
                items[index] = new ov_genai_whisper_language { name = views[index], token_id = id };
                index++;
            }

            fixed (ov_genai_whisper_language* pointer = items)
            {
                NativeStatus.ThrowIfFailed(ov_genai_whisper_generation_config_set_lang_to_id(target, pointer, (nuint)items.Length));
            }
        }
    }

    internal static long[] Tokens(
        ov_genai_whisper_generation_config* source,
        delegate*<ov_genai_whisper_generation_config*, nuint*, ov_status_e> counter,
        delegate*<ov_genai_whisper_generation_config*, long*, nuint, ov_status_e> getter)
    {
        nuint count;
        NativeStatus.ThrowIfFailed(counter(source, &count));
        var ids = new long[checked((int)count)];
        fixed (long* buffer = ids)
        {
            NativeStatus.ThrowIfFailed(getter(source, buffer, count));
        }

        return ids;
    }

    internal static AlignmentHead[] AlignmentHeads(ov_genai_whisper_generation_config* source)
    {
        nuint count = 0;
        NativeStatus.ThrowIfFailed(ov_genai_whisper_generation_config_get_alignment_heads(source, null, &count));
        var heads = new ov_genai_alignment_head[checked((int)count)];
        fixed (ov_genai_alignment_head* buffer = heads)
        {
            NativeStatus.ThrowIfFailed(ov_genai_whisper_generation_config_get_alignment_heads(source, buffer, &count));
        }

        return Array.ConvertAll(heads, static head => new AlignmentHead(NativeCount.FromNative(head.layer), NativeCount.FromNative(head.head)));
    }

    internal static Dictionary<string, long> Languages(ov_genai_whisper_generation_config* source)
    {
        nuint count;
        NativeStatus.ThrowIfFailed(ov_genai_whisper_generation_config_get_lang_to_id_count(source, &count));
        var languages = new Dictionary<string, long>();
        for (nuint i = 0; i < count; i++)
        {
            ov_genai_whisper_language language;
            NativeStatus.ThrowIfFailed(ov_genai_whisper_generation_config_get_lang_to_id_at(source, i, &language));
            languages.Add(NativeText.FromView(language.name), language.token_id);
        }

        return languages;
    }

    // A negative number becomes a huge one, which the rules refuse before any use.
    private static ov_genai_alignment_head ToNative(AlignmentHead head) => new() { layer = (nuint)head.Layer, head = (nuint)head.Head };
}
