using System.Globalization;
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
            if (options.AttentionBackend is { } backend)
            {
                SetProperty(native.Pointer, "ATTENTION_BACKEND", backend == AttentionBackend.PagedAttention ? "PA" : "SDPA");
            }

            if (options.PromptLookup)
            {
                NativeStatus.ThrowIfFailed(ov_genai_pipeline_options_set_prompt_lookup(native.Pointer, NativeBool.ToNative(true)));
            }

            SetPart(native.Pointer, options.SchedulerConfig?.ToNative(), &ov_genai_pipeline_options_set_scheduler_config);
            SetPart(native.Pointer, options.Adapters?.ToNative(), &ov_genai_pipeline_options_set_adapters);
            if (options.DraftModel is { } draft)
            {
                SetDraftModel(native.Pointer, draft);
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
        PipelineOptionsHandle handle = PipelineOptionsHandle.Create();
        try
        {
            using var native = handle.Acquire();
            foreach ((string key, object value) in properties ?? new Dictionary<string, object>())
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

    private static void SetDraftModel(ov_genai_pipeline_options* target, DraftModel draft)
    {
        ModelFiles.CheckLanguageModel(draft.ModelsPath);
        using PipelineOptionsHandle draftHandle = ToNative(draft.Properties);
        using var draftOptions = draftHandle.Acquire();
        using var path = new Utf8Text(draft.ModelsPath);
        using var device = new Utf8Text(draft.Device);
        PipelineErrors.ThrowIfFailed(
            ov_genai_pipeline_options_set_draft_model(target, path.Pointer, device.Pointer, draftOptions.Pointer), draft.ModelsPath, draft.Device);
    }

    private static void SetProperty(ov_genai_pipeline_options* target, string key, object value)
    {
        ArgumentException.ThrowIfNullOrEmpty(key, nameof(PipelineOptions.Properties));
        if (value is IReadOnlyDictionary<string, object> nested)
        {
            using PipelineOptionsHandle nestedHandle = ToNative(nested);
            using var nestedOptions = nestedHandle.Acquire();
            using var name = new Utf8Text(key);
            NativeStatus.ThrowIfFailed(ov_genai_pipeline_options_set_nested(target, name.Pointer, nestedOptions.Pointer));
            return;
        }

        (string text, ov_genai_property_type_e type) = value switch
        {
            string s => (s, OV_GENAI_PROPERTY_TYPE_STRING),
            bool b => (b ? "true" : "false", OV_GENAI_PROPERTY_TYPE_BOOL),
            int or long => (Convert.ToString(value, CultureInfo.InvariantCulture)!, OV_GENAI_PROPERTY_TYPE_INT),
            float or double => (Convert.ToDouble(value, CultureInfo.InvariantCulture).ToString("R", CultureInfo.InvariantCulture),
                OV_GENAI_PROPERTY_TYPE_DOUBLE),
            null => throw new ArgumentException($"The property {key} is null.", nameof(value)),
            _ => throw new ArgumentException(
                $"The property {key} is a {value.GetType().Name}: string, bool, int, long, float, double and dictionaries of these are allowed.",
                nameof(value)),
        };
        using var keyText = new Utf8Text(key);
        using var valueText = new Utf8Text(text);
        var property = new ov_genai_property { key = keyText.Pointer, value = valueText.Pointer, type = type };
        NativeStatus.ThrowIfFailed(ov_genai_pipeline_options_set_properties(target, &property, 1));
    }
}
