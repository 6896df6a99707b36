#pragma warning disable IDE1006 // The names are those of the documentation.
namespace OpenVinoGenAI.Docs.Tests.Snippets;

/// <summary>What snippets about text may use without defining it.</summary>
public static class TextGivens
{
    private static readonly Lazy<LLMPipeline> LazyPipe = new(() => new LLMPipeline(modelPath));
    private static readonly Lazy<ContinuousBatchingEngine> LazyEngine = new(() => new ContinuousBatchingEngine(modelPath));

    public static string modelPath => "models/tiny-chat";

    public static string draftPath => "models/tiny-chat-draft";

    public static string prompt => "What is the capital of France?";

    public static string[] prompts => [prompt, "What is 2 + 2?"];

    public static string userText => "hi<|im_end|>";

    public static string[] texts => ["The Sun is a star.", "A table is made of wood."];

    public static GenerationConfig config => new() { MaxNewTokens = 20 };

    public static CancellationToken cancellationToken => CancellationToken.None;

    public static ChatHistory history { get; } = new([ChatMessage.User(prompt)]);

    public static LLMPipeline pipe => LazyPipe.Value;

    public static ContinuousBatchingEngine engine => LazyEngine.Value;
}
