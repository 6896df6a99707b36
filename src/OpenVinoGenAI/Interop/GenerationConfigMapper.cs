using OpenVinoGenAI.Bindings;
using OpenVinoGenAI.Interop.Handles;
using OpenVinoGenAI.Interop.Options;
using static OpenVinoGenAI.Bindings.NativeMethods;
using static OpenVinoGenAI.Interop.NativeValue;

namespace OpenVinoGenAI.Interop;

/// <summary>Carries generation configs between the managed record and the native object.</summary>
internal static unsafe class GenerationConfigMapper
{
    internal static NativeOptionTable<GenerationConfig, ov_genai_generation_config> Options { get; } =
        new(GenerationConfigOptions.Table, GenerationConfigNativeOptions.All);

    /// <summary>Copies a native config and sets every option that a record has, and among the adapters those that it chooses.</summary>
    internal static GenerationConfigHandle Merge(
        NativeHandle<ov_genai_generation_config> original, GenerationConfig changes, AdapterChoices? adapters = null)
    {
        GenerationConfigHandle result = GenerationConfigHandle.CopyOf(original);
        try
        {
            using var copy = result.Acquire();
            Apply(changes, copy.Pointer);
            adapters?.Choose(
                copy.Pointer, changes.Adapters, &ov_genai_generation_config_get_adapters, &ov_genai_generation_config_set_adapters);
            return result;
        }
        catch
        {
            result.Dispose();
            throw;
        }
    }

    /// <summary>Sets every option that a record has, but for the adapters; the others stay as they are.</summary>
    internal static void Apply(GenerationConfig source, ov_genai_generation_config* target)
    {
        // A negative end token stands for the model's own.
        Options.Write(source.EosTokenId is < 0 ? source with { EosTokenId = null } : source, target);
        SetStopStrings(target, source.StopStrings);
        SetStopTokenIds(target, source.StopTokenIds);
        SetPart(target, source.StructuredOutput?.ToNative(), &ov_genai_generation_config_set_structured_output_config);
        SetParsers(target, source.Parsers);
    }

    internal static void SetAdapters(ov_genai_generation_config* target, AdapterConfig config) =>
        SetPart(target, config.ToNative(), &ov_genai_generation_config_set_adapters);

    /// <summary>Checks a config by the library's rules.</summary>
    /// <remarks>
    /// The configs of pipelines with a draft model, with prompt lookup or from memory have no end token. The library finds the model's own when
    /// it generates, but refuses such a config here: a copy with the tokenizer's is checked instead.
    /// </remarks>
    internal static void Validate(GenerationConfigHandle handle, long endToken)
    {
        using GenerationConfigHandle copy = GenerationConfigHandle.CopyOf(handle);
        using var config = copy.Acquire();
        if (endToken >= 0 && GetId(config.Pointer, &ov_genai_generation_config_get_eos_token_id) < 0)
        {
            NativeStatus.ThrowIfFailed(ov_genai_generation_config_set_eos_token_id(config.Pointer, endToken));
        }

        NativeStatus.ThrowIfFailed(ov_genai_generation_config_validate(config.Pointer));
    }

    /// <summary>Reads every option that has a plain value; grammar and adapters are kept by the caller.</summary>
    internal static GenerationConfig Read(ov_genai_generation_config* source) => Options.Read(source, new GenerationConfig
    {
        StopStrings = ReadStopStrings(source),
        StopTokenIds = ReadStopTokenIds(source),
    });

    private static void SetStopStrings(ov_genai_generation_config* target, IReadOnlyList<string>? values)
    {
        if (values is not null)
        {
            using var texts = new Utf8Texts(values, nameof(GenerationConfig.StopStrings));
            NativeStatus.ThrowIfFailed(ov_genai_generation_config_set_stop_strings(target, texts.Pointers, (nuint)texts.Count));
        }
    }

    // Generation adds the end token to the stop tokens, but the library refuses a config that lacks it. Setting the end token adds it.
    private static void SetStopTokenIds(ov_genai_generation_config* target, IReadOnlyList<long>? values)
    {
        SetNumbers(target, values, &ov_genai_generation_config_set_stop_token_ids);
        if (values is not null && GetId(target, &ov_genai_generation_config_get_eos_token_id) is >= 0 and long endToken)
        {
            NativeStatus.ThrowIfFailed(ov_genai_generation_config_set_eos_token_id(target, endToken));
        }
    }

    private static void SetParsers(ov_genai_generation_config* target, IReadOnlyList<Parser>? values)
    {
        if (values is not null)
        {
            using var handles = new HandleArray<ov_genai_parser>(values.Select(ParserMapper.ToNative));
            NativeStatus.ThrowIfFailed(ov_genai_generation_config_set_parsers(target, handles.Pointers, handles.Count));
        }
    }

    private static string[] ReadStopStrings(ov_genai_generation_config* source)
    {
        ov_genai_string_list* list;
        NativeStatus.ThrowIfFailed(ov_genai_generation_config_get_stop_strings(source, &list));
        return StringList.Take(list);
    }

    private static long[] ReadStopTokenIds(ov_genai_generation_config* source)
    {
        nuint count = 0;
        NativeStatus.ThrowIfFailed(ov_genai_generation_config_get_stop_token_ids(source, null, &count));
        var ids = new long[checked((int)count)];
        fixed (long* buffer = ids)
        {
            NativeStatus.ThrowIfFailed(ov_genai_generation_config_get_stop_token_ids(source, buffer, &count));
        }

        return ids;
    }
}
