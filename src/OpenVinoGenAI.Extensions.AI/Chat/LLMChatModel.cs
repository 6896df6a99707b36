namespace OpenVinoGenAI.Extensions.AI;

/// <summary>A text pipeline, which answers one chat after the other.</summary>
internal sealed class LLMChatModel(LLMPipeline pipeline) : IChatModel
{
    public object Pipeline => pipeline;

    public Tokenizer Tokenizer => pipeline.Tokenizer;

    public GenerationConfig GenerationConfig => pipeline.GenerationConfig;

    public bool TakesImages => false;

    public IAsyncEnumerable<GenerationUpdate> StreamAsync(RenderedChat chat, GenerationConfig config, CancellationToken cancellationToken) =>
        chat.History is { } history
            ? pipeline.StreamUpdatesAsync(history, config, cancellationToken)
            : pipeline.StreamUpdatesAsync(chat.Prompt, config, cancellationToken);

    public Task<GenerationResult> GenerateAsync(RenderedChat chat, GenerationConfig config, CancellationToken cancellationToken) =>
        chat.History is { } history
            ? pipeline.GenerateAsync(history, config, cancellationToken)
            : pipeline.GenerateAsync(chat.Prompt, config, cancellationToken);

    public void Dispose() => pipeline.Dispose();
}
