namespace OpenVinoGenAI.Extensions.AI;

/// <summary>
/// A vision language pipeline, which answers one chat after the other. Each call is a prompt of its own with the images of all messages,
/// because the library does not let a message refer to the images of earlier ones.
/// </summary>
internal sealed class VLMChatModel(VLMPipeline pipeline) : IChatModel
{
    public object Pipeline => pipeline;

    public Tokenizer Tokenizer => pipeline.Tokenizer;

    public GenerationConfig GenerationConfig => pipeline.GenerationConfig;

    public bool TakesImages => true;

    public IAsyncEnumerable<GenerationUpdate> StreamAsync(RenderedChat chat, GenerationConfig config, CancellationToken cancellationToken) =>
        pipeline.StreamUpdatesAsync(Prompt(chat), new VisionInputs(chat.Images), Raw(config), cancellationToken);

    public Task<GenerationResult> GenerateAsync(RenderedChat chat, GenerationConfig config, CancellationToken cancellationToken) =>
        pipeline.GenerateAsync(Prompt(chat), new VisionInputs(chat.Images), Raw(config), cancellationToken);

    public void Dispose() => pipeline.Dispose();

    private static GenerationConfig Raw(GenerationConfig config) => config with { ApplyChatTemplate = false };

    // The library adds the start token to a prompt that it does not render itself; the template has written it already.
    private string Prompt(RenderedChat chat)
    {
        string prompt = chat.Prompt;
        string start = Tokenizer.BosToken;
        return chat.History is not null && start.Length > 0 && prompt.StartsWith(start, StringComparison.Ordinal) && AddsStartToken() ? prompt[start.Length..] : prompt;
    }

    private bool AddsStartToken()
    {
        long[] tokens = Tokenizer.Encode("a", new EncodeOptions { AddSpecialTokens = true }).GetTokens(0);
        return tokens.Length > 0 && tokens[0] == Tokenizer.BosTokenId;
    }
}
