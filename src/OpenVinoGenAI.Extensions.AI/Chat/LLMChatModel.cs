namespace OpenVinoGenAI.Extensions.AI;

/// <summary>A text pipeline, which answers one chat after the other.</summary>
internal sealed class LLMChatModel(LLMPipeline pipeline) : IChatModel
{
    public object Pipeline => pipeline;

    public Tokenizer Tokenizer => pipeline.Tokenizer;

    public GenerationConfig GenerationConfig => pipeline.GenerationConfig;

    public bool TakesImages => false;

    public IAsyncEnumerable<GenerationUpdate> StreamAsync(RenderedChat chat, GenerationConfig config, CancellationToken cancellationToken) =>
        pipeline.StreamUpdatesAsync(chat.History, config, cancellationToken);

    public Task<GenerationResult> GenerateAsync(RenderedChat chat, GenerationConfig config, CancellationToken cancellationToken) =>
        pipeline.GenerateAsync(chat.History, config, cancellationToken);

    public void Dispose() => pipeline.Dispose();
}
