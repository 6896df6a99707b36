using OpenVinoGenAI.Bindings;
using OpenVinoGenAI.Interop.Handles;
using static OpenVinoGenAI.Bindings.NativeMethods;
using static OpenVinoGenAI.Bindings.ov_genai_property_type_e;
using static OpenVinoGenAI.Interop.NativeValue;

namespace OpenVinoGenAI.Interop;

/// <summary>Carries pipeline options to their native form.</summary>
internal static unsafe class PipelineOptionsMapper
{
    internal static PipelineOptionsHandle ToNative(PipelineOptions? options)
    {
        PipelineOptionsHandle handle = ToNative(options?.Properties);
        if (options is null)
        {
            return handle;
        }

        try
        {
            using var native = handle.Acquire();
            if (options is { PromptLookup: true, DraftModel: not null })
            {
                throw new InvalidConfigurationException(
                    $"{nameof(options.PromptLookup)} and {nameof(options.DraftModel)} cannot be used together: both propose tokens. Leave one of them out.")
                {
                    Option = nameof(options.PromptLookup),
                };
            }

            if (options.AttentionBackend is { } backend)
            {
                SetProperty(native.Pointer, "ATTENTION_BACKEND", backend == AttentionBackend.PagedAttention ? "PA" : "SDPA");
            }

            if (options.PromptLookup)
            {
                NativeStatus.ThrowIfFailed(ov_genai_pipeline_options_set_prompt_lookup(native.Pointer, NativeBool.ToNative(true)));
            }

            SetPart(native.Pointer, options.SchedulerConfig is { } scheduler ? SchedulerConfigMapper.ToNative(scheduler) : null, &ov_genai_pipeline_options_set_scheduler_config);
            SetPart(native.Pointer, options.Adapters?.ToNative(), &ov_genai_pipeline_options_set_adapters);
            if (options.DraftModel is { } draft)
            {
                DraftModelMapper.Set(native.Pointer, draft);
            }

            return handle;
        }
        catch
        {
            handle.Dispose();
            throw;
        }
    }

    internal static PipelineOptionsHandle ToNative(IReadOnlyDictionary<string, object>? properties)
    {
        NpuBlob.Check(properties);
        PipelineOptionsHandle handle = PipelineOptionsHandle.Create();
        try
        {
            using var native = handle.Acquire();
            foreach ((string key, object value) in properties ?? new PipelineProperties())
            {
                SetProperty(native.Pointer, key, value);
            }

            return handle;
        }
        catch
        {
            handle.Dispose();
            throw;
        }
    }

    private static void SetProperty(ov_genai_pipeline_options* target, string key, object value)
    {
        ArgumentException.ThrowIfNullOrEmpty(key, nameof(PipelineOptions.Properties));
        if (key == ExtensionLibraries.Property)
        {
            PropertyLists.SetExtensions(target, value);
            return;
        }

        if (value is IReadOnlyDictionary<string, object> nested)
        {
            using PipelineOptionsHandle nestedHandle = ToNative(nested);
            using var nestedOptions = nestedHandle.Acquire();
            using var name = new Utf8Text(key, nameof(PipelineOptions.Properties));
            NativeStatus.ThrowIfFailed(ov_genai_pipeline_options_set_nested(target, name.Pointer, nestedOptions.Pointer));
            return;
        }

        if (PropertyLists.TrySet(target, key, value))
        {
            return;
        }

        ov_genai_property property = value switch
        {
            string => new() { type = OV_GENAI_PROPERTY_TYPE_STRING },
            bool flag => new() { type = OV_GENAI_PROPERTY_TYPE_BOOL, integer = NativeBool.ToNative(flag) },
            int number => new() { type = OV_GENAI_PROPERTY_TYPE_INT, integer = number },
            long number => new() { type = OV_GENAI_PROPERTY_TYPE_INT, integer = number },
            float number => new() { type = OV_GENAI_PROPERTY_TYPE_DOUBLE, number = number },
            double number => new() { type = OV_GENAI_PROPERTY_TYPE_DOUBLE, number = number },
            null => throw new ArgumentException($"The property {key} is null.", nameof(value)),
            _ => throw new ArgumentException(
                $"The property {key} is a {value.GetType().Name}: string, bool, int, long, float, double, lists of these, and dictionaries of all of these are allowed.",
                nameof(value)),
        };
        using var keyText = new Utf8Text(key, nameof(PipelineOptions.Properties));
        using var text = new Utf8Text(value as string, nameof(PipelineOptions.Properties));
        property.key = keyText.Pointer;
        property.text = text.Pointer;
        NativeStatus.ThrowIfFailed(ov_genai_pipeline_options_set_properties(target, &property, 1));
    }
}
