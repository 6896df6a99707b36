namespace OpenVinoGenAI;

/// <summary>Reads from a reranker's graph how it takes texts, and why it fails.</summary>
/// <param name="ModelsPath">The model's folder.</param>
/// <param name="IsCausal">Whether it is a text generation model, as Qwen3-Reranker is: it reads query and document as one text, the others as a pair.</param>
/// <param name="HasTokenTypes">Whether it takes token types, as BERT does.</param>
internal sealed record RerankGraph(string ModelsPath, bool IsCausal, bool HasTokenTypes)
{
    /// <summary>The exception that says why a model cannot be loaded; <see langword="null"/> where the graph does not tell.</summary>
    internal ModelLoadException? Explain(ModelLoadException error) =>
        IsCausal && error.NativeType?.Contains("out_of_range", StringComparison.Ordinal) == true
            ? new ModelLoadException(
                $"{ModelsPath} cannot rank documents: its vocabulary has no tokens 'yes' and 'no', with which Qwen3-Reranker answers. Of text generation models only " +
                "that one ranks documents.",
                error)
            {
                ModelPath = ModelsPath,
                Status = error.Status,
                NativeMessage = error.NativeMessage,
                NativeType = error.NativeType,
            }
            : null;

    /// <summary>The exception that says what to do about a failed call; <see langword="null"/> where the graph does not tell.</summary>
    internal OpenVinoGenAIException? Explain(OpenVinoGenAIException error) =>
        HasTokenTypes && error.Message.Contains("shape", StringComparison.OrdinalIgnoreCase)
            ? new OpenVinoGenAIException(
                $"{ModelsPath} cannot rank documents: this version of the library fails with models that take token types, as rerankers based on BERT do. " +
                $"Use one that is based on XLM-RoBERTa or ModernBERT, or Qwen3-Reranker. ({error.Message})",
                error)
            {
                Status = error.Status,
                NativeMessage = error.NativeMessage,
                NativeType = error.NativeType,
            }
            : null;
}
