namespace OpenVinoGenAI.Extensions.AI;

/// <summary>The messages of a call in the form that a model takes.</summary>
/// <param name="history">The messages, tools and template variables.</param>
/// <param name="images">The images of all messages, in the order of their tags.</param>
/// <param name="tokenizer">The tokenizer whose template renders the prompt.</param>
internal sealed class RenderedChat(ChatHistory history, IReadOnlyList<RgbImage> images, Tokenizer tokenizer)
{
    internal ChatHistory History { get; } = history;

    internal IReadOnlyList<RgbImage> Images { get; } = images;

    /// <summary>The prompt that the chat template makes of the messages; rendered when it is asked for.</summary>
    internal string Prompt => field ??= tokenizer.ApplyChatTemplate(History);
}
