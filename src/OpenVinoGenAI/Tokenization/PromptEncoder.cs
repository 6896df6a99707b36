namespace OpenVinoGenAI;

/// <summary>Encodes prompts as a pipeline does, with the chat template.</summary>
internal sealed class PromptEncoder(Tokenizer tokenizer)
{
    private static readonly EncodeOptions Templated = new() { AddSpecialTokens = false };
    private static readonly EncodeOptions Plain = new() { AddSpecialTokens = true };

    /// <summary>A chat that has only one message of the user.</summary>
    internal static ChatSnapshot AsChat(string prompt) => new([ChatMessage.User(prompt)], null, null);

    /// <summary>Encodes a prompt.</summary>
    internal TokenizedInputs Encode(string prompt, bool applyTemplate) =>
        applyTemplate && tokenizer.ChatTemplate.Length > 0 ? Encode(AsChat(prompt)) : tokenizer.Encode(prompt, Plain);

    /// <summary>Encodes a chat with the beginning of its answer.</summary>
    internal TokenizedInputs Encode(ChatSnapshot history) => tokenizer.Encode(tokenizer.ApplyChatTemplate(history), Templated);
}
