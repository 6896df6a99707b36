using OpenVinoGenAI.Bindings;
using OpenVinoGenAI.Interop.Handles;
using static OpenVinoGenAI.Bindings.NativeMethods;

namespace OpenVinoGenAI.Interop;

/// <summary>The generation configs of a pipeline that writes text.</summary>
internal sealed unsafe class PipelineConfig(GenerationConfigHandle handle, PipelineOptions? options)
    : ConfigStore<GenerationConfig, ov_genai_generation_config>(handle, ReadAll(handle))
{
    protected override NativeHandle<ov_genai_generation_config> MergeChecked(
        NativeHandle<ov_genai_generation_config> original, GenerationConfig config)
    {
        GenerationConfigRules.Check(config);
        GenerationConfigRules.CheckAgainst(config, options);
        GenerationConfigHandle handle = GenerationConfigMapper.Merge(original, config);
        try
        {
            using var native = handle.Acquire();
            NativeStatus.ThrowIfFailed(ov_genai_generation_config_validate(native.Pointer));
            return handle;
        }
        catch (OpenVinoGenAIException error)
        {
            handle.Dispose();
            throw GenerationConfigErrors.Explain(error);
        }
    }

    protected override GenerationConfig Read(ov_genai_generation_config* source, GenerationConfig changes) =>
        GenerationConfigMapper.Read(source) with
        {
            StructuredOutput = changes.StructuredOutput ?? Current.StructuredOutput,
            Adapters = changes.Adapters ?? Current.Adapters,
        };

    private static GenerationConfig ReadAll(GenerationConfigHandle handle)
    {
        using var native = handle.Acquire();
        return GenerationConfigMapper.Read(native.Pointer);
    }
}
