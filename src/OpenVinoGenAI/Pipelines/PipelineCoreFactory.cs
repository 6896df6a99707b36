namespace OpenVinoGenAI;

/// <summary>Makes the cores of pipelines whose models have a tokenizer.</summary>
internal static class PipelineCoreFactory
{
    /// <summary>Takes a native pipeline over, and frees it if its config or its tokenizer cannot be read.</summary>
    /// <param name="owner">The public pipeline.</param>
    /// <param name="native">The native pipeline.</param>
    /// <param name="readConfig">Reads the native pipeline's own config.</param>
    /// <param name="modelsPath">The folder of a language model whose context length counts; <see langword="null"/> for none.</param>
    internal static PipelineCore<TNative, TConfig, TNativeConfig> Create<TNative, TConfig, TNativeConfig>(
        object owner, TNative native, Func<TNative, Tokenizer, ConfigResolver<TConfig, TNativeConfig>> readConfig, string? modelsPath = null)
        where TNative : class, INativeTextPipeline
        where TConfig : class
    {
        Tokenizer? tokenizer = null;
        try
        {
            tokenizer = native.GetTokenizer();
            PromptBudget? budget = modelsPath is null ? null : PromptBudget.Read(modelsPath, tokenizer);
            return new PipelineCore<TNative, TConfig, TNativeConfig>(owner, native, readConfig(native, tokenizer), tokenizer, budget: budget);
        }
        catch
        {
            tokenizer?.Dispose();
            native.Dispose();
            throw;
        }
    }
}
