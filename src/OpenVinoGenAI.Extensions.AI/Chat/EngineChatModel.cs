namespace OpenVinoGenAI.Extensions.AI;

/// <summary>An engine, which answers many chats at once.</summary>
internal sealed class EngineChatModel(ContinuousBatchingEngine engine) : IChatModel
{
    public object Pipeline => engine;

    public Tokenizer Tokenizer => engine.Tokenizer;

    public GenerationConfig GenerationConfig => engine.GenerationConfig;

    public bool TakesImages => false;

    public IAsyncEnumerable<GenerationUpdate> StreamAsync(RenderedChat chat, GenerationConfig config, CancellationToken cancellationToken) =>
        chat.History is { } history
            ? engine.StreamUpdatesAsync(history, config, cancellationToken)
            : engine.StreamUpdatesAsync(chat.Prompt, config, cancellationToken);

    public Task<GenerationResult> GenerateAsync(RenderedChat chat, GenerationConfig config, CancellationToken cancellationToken) =>
        chat.History is { } history
            ? engine.GenerateAsync(history, config, cancellationToken)
            : engine.GenerateAsync(chat.Prompt, config, cancellationToken);

    public void Dispose() => engine.Dispose();
}
