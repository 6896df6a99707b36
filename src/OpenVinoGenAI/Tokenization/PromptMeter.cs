using System.Text;

namespace OpenVinoGenAI;

/// <summary>Counts the tokens of prompts as a pipeline makes them, with the chat template.</summary>
internal sealed class PromptMeter(Tokenizer tokenizer)
{
    // Those that a tokenizer puts around a text: one or two, as a rule.
    private const int SpecialTokens = 8;

    private readonly PromptEncoder _encoder = new(tokenizer);

    // What the template makes of the shortest message, measured once. An empty one could become an empty prompt, which the library refuses.
    private (string Template, long Bytes)? _frame;

    /// <summary>A number of tokens that a prompt certainly does not exceed: no token is shorter than a byte.</summary>
    internal long MostTokens(string prompt, bool applyTemplate) => Encoding.UTF8.GetByteCount(prompt) + FrameOf(applyTemplate);

    /// <summary>Counts the tokens of a prompt.</summary>
    internal int Count(string prompt, bool applyTemplate) => _encoder.Encode(prompt, applyTemplate).Columns;

    /// <summary>Counts the tokens of a chat with the beginning of its answer.</summary>
    internal int Count(ChatSnapshot history) => _encoder.Encode(history).Columns;

    private long FrameOf(bool applyTemplate)
    {
        if (!applyTemplate)
        {
            return SpecialTokens;
        }

        string template = tokenizer.ChatTemplate;
        if (_frame is not { } frame || frame.Template != template)
        {
            long bytes = template.Length == 0 ? 0 : Encoding.UTF8.GetByteCount(tokenizer.ApplyChatTemplate(PromptEncoder.AsChat("a")));
            _frame = frame = (template, bytes);
        }

        return frame.Bytes + SpecialTokens;
    }
}
