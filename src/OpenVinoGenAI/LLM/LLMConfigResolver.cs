using OpenVinoGenAI.Interop.Handles;

namespace OpenVinoGenAI;

/// <summary>The generation configs of a language model pipeline, which may have a draft model or prompt lookup.</summary>
internal sealed class LLMConfigResolver(
    GenerationConfigHandle handle, PipelineOptions? options, Tokenizer tokenizer, Action<GenerationConfigHandle> store)
    : GenerationConfigResolver(handle, options, tokenizer, store)
{
    private readonly PipelineOptions? _options = options;

    internal override ResolvedConfig<GenerationConfig, GenerationConfigHandle> Resolve(GenerationConfig? config)
    {
        GenerationConfigRules.CheckProposals(config, Current, _options);
        return base.Resolve(config);
    }
}
