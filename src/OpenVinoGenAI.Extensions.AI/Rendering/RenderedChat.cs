namespace OpenVinoGenAI.Extensions.AI;

/// <summary>The messages of a call in the form that a model takes.</summary>
internal sealed class RenderedChat
{
    private readonly Tokenizer? _tokenizer;

    /// <summary>Takes messages that the chat template renders.</summary>
    /// <param name="history">The messages, tools and template variables.</param>
    /// <param name="images">The images of all messages, in the order of their tags.</param>
    /// <param name="tokenizer">The tokenizer whose template renders the prompt.</param>
    internal RenderedChat(ChatHistory history, IReadOnlyList<RgbImage> images, Tokenizer tokenizer)
    {
        History = history;
        Images = images;
        _tokenizer = tokenizer;
    }

    /// <summary>Takes a prompt that the model gets as it is.</summary>
    /// <param name="prompt">The prompt.</param>
    /// <param name="images">Its images, in the order of their tags.</param>
    internal RenderedChat(string prompt, IReadOnlyList<RgbImage> images)
    {
        Prompt = prompt;
        Images = images;
    }

    /// <summary>The messages; <see langword="null"/> for a prompt that no template renders.</summary>
    internal ChatHistory? History { get; }

    internal IReadOnlyList<RgbImage> Images { get; }

    /// <summary>The prompt as the model gets it; the chat template renders it when it is asked for.</summary>
    internal string Prompt
    {
        get => field ??= _tokenizer!.ApplyChatTemplate(History!);
        private init;
    }
}
