using System.Buffers;
using OpenVinoGenAI.Bindings;
using OpenVinoGenAI.Interop.Handles;
using static OpenVinoGenAI.Bindings.NativeMethods;

namespace OpenVinoGenAI.Interop;

/// <summary>Carries a draft model to the native options of a pipeline, which read it.</summary>
internal static unsafe class DraftModelMapper
{
    internal static void Set(ov_genai_pipeline_options* target, DraftModel draft)
    {
        EagleDraft.CheckProperties(draft.Properties);
        ExtensionLibraries.RefuseForDraft(draft.Properties);
        using PipelineOptionsHandle optionsHandle = PipelineOptionsMapper.ToNative(draft.Properties);
        using var options = optionsHandle.Acquire();
        using var device = new Utf8Text(draft.Device);
        if (draft.Contents is { } contents)
        {
            ov_status_e status = FromMemory(target, contents, device.Pointer, options.Pointer);
            NativeExceptionMapper.ThrowIfPipelineFailed(status, null, draft.Device);
            return;
        }

        ModelFolder.CheckDraftModel(draft.ModelsPath, draft.Properties);
        using var path = new Utf8Text(draft.ModelsPath);
        NativeExceptionMapper.ThrowIfPipelineFailed(
            ov_genai_pipeline_options_set_draft_model(target, path.Pointer, device.Pointer, options.Pointer), draft.ModelsPath, draft.Device);
    }

    private static ov_status_e FromMemory(
        ov_genai_pipeline_options* target, DraftModelContents contents, byte* device, ov_genai_pipeline_options* options)
    {
        using var model = new Utf8Text(contents.Model);
        using var tokenizer = contents.Tokenizer.Handle.Acquire();
        using MemoryHandle weights = contents.Weights.Pin();
        return ov_genai_pipeline_options_set_draft_model_from_memory(
            target, model.View, (byte*)weights.Pointer, (nuint)contents.Weights.Length, tokenizer.Pointer, device, options, null);
    }
}
