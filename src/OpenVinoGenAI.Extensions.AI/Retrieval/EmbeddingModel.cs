namespace OpenVinoGenAI.Extensions.AI;

/// <summary>An embedding pipeline and the tokenizer that counts its tokens.</summary>
internal sealed class EmbeddingModel(TextEmbeddingPipeline pipeline, Tokenizer? tokenizer, bool ownsPipeline) : IDisposable
{
    internal TextEmbeddingPipeline Pipeline { get; } = pipeline;

    internal static EmbeddingModel Load(string modelsPath, string device, TextEmbeddingConfig? config, PipelineProperties? properties)
    {
        var pipeline = new TextEmbeddingPipeline(modelsPath, device, config, properties);
        try
        {
            return new EmbeddingModel(pipeline, new Tokenizer(modelsPath), ownsPipeline: true);
        }
        catch
        {
            pipeline.Dispose();
            throw;
        }
    }

    /// <summary>Counts the tokens of texts; <see langword="null"/> if there is no tokenizer.</summary>
    internal long? CountTokens(IEnumerable<string> texts) => tokenizer is null ? null : texts.Sum(text => (long)tokenizer.Encode(text).GetTokens(0).Length);

    public void Dispose()
    {
        tokenizer?.Dispose();
        if (ownsPipeline)
        {
            Pipeline.Dispose();
        }
    }
}
