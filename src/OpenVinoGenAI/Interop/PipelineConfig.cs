using OpenVinoGenAI.Bindings;
using OpenVinoGenAI.Interop.Handles;
using static OpenVinoGenAI.Bindings.NativeMethods;

namespace OpenVinoGenAI.Interop;

/// <summary>The generation configs of a pipeline that writes text.</summary>
/// <param name="handle">The native config; owned from here on.</param>
/// <param name="options">What the pipeline was made with.</param>
/// <param name="tokenizer">The model's tokenizer, to check grammars with, and configs without an end token.</param>
internal sealed unsafe class PipelineConfig(GenerationConfigHandle handle, PipelineOptions? options, Tokenizer tokenizer)
    : ConfigStore<GenerationConfig, ov_genai_generation_config>(WithAdapters(handle, options?.Adapters), ReadAll(handle))
{
    private readonly AdapterChoices? _adapters = options?.Adapters is { } registered ? new(registered) : null;
    private readonly long _endToken = tokenizer.EosTokenId;

    protected override NativeHandle<ov_genai_generation_config> MergeChecked(
        NativeHandle<ov_genai_generation_config> original, GenerationConfig config)
    {
        GenerationConfigRules.Check(config);
        GenerationConfigRules.CheckAgainst(config, options);
        GenerationConfigHandle handle = GenerationConfigMapper.Merge(original, config, _adapters);
        try
        {
            GenerationConfigMapper.Validate(handle, _endToken);
            CheckGrammar(config.StructuredOutput);
            return handle;
        }
        catch (OpenVinoGenAIException error)
        {
            handle.Dispose();
            throw error as InvalidConfigurationException ?? GenerationConfigErrors.Explain(error);
        }
    }

    protected override GenerationConfig Read(ov_genai_generation_config* source, GenerationConfig changes) =>
        GenerationConfigMapper.Read(source) with
        {
            StructuredOutput = changes.StructuredOutput ?? Current.StructuredOutput,
            Adapters = changes.Adapters ?? Current.Adapters,
            Parsers = changes.Parsers ?? Current.Parsers,
        };

    // Of a call that names none, some pipelines of the library think that it goes on with those of the call before.
    private static GenerationConfigHandle WithAdapters(GenerationConfigHandle handle, AdapterConfig? adapters)
    {
        if (adapters is { Mode: not (AdapterMode.Static or AdapterMode.Fuse) })
        {
            using var native = handle.Acquire();
            GenerationConfigMapper.SetAdapters(native.Pointer, adapters);
        }

        return handle;
    }

    private static GenerationConfig ReadAll(GenerationConfigHandle handle)
    {
        using var native = handle.Acquire();
        return GenerationConfigMapper.Read(native.Pointer);
    }

    // Otherwise a mistake in a grammar shows in the middle of a generation; with a scheduler, of all that run.
    private void CheckGrammar(StructuredOutputConfig? grammar)
    {
        if (grammar is null)
        {
            return;
        }

        using StructuredOutputConfigHandle handle = grammar.ToNative();
        using var native = handle.Acquire();
        using var nativeTokenizer = tokenizer.Acquire();
        try
        {
            NativeStatus.ThrowIfFailed(ov_genai_structured_output_config_validate_with_tokenizer(native.Pointer, nativeTokenizer.Pointer));
        }
        catch (OpenVinoGenAIException error)
        {
            throw GenerationConfigErrors.Explain(error, nameof(GenerationConfig.StructuredOutput));
        }
    }
}
