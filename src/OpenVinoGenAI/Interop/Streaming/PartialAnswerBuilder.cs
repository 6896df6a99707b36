using System.Runtime.InteropServices;
using System.Text;

namespace OpenVinoGenAI.Interop;

/// <summary>Keeps what a generation brings, as tokens or as text.</summary>
internal sealed class PartialAnswerBuilder(Tokenizer tokenizer)
{
    private readonly List<long> _tokens = [];
    private readonly StringBuilder _text = new();

    internal void Add(ReadOnlySpan<long> tokens) => _tokens.AddRange(tokens);

    internal void Add(string text) => _text.Append(text);

    /// <summary>What has come by now; the tokens of a text are those that the tokenizer gives for it.</summary>
    internal PartialAnswer Build()
    {
        if (_text.Length > 0)
        {
            string text = _text.ToString();
            return new PartialAnswer(tokenizer.Encode(text, new EncodeOptions { AddSpecialTokens = false }).GetTokens(0), text);
        }

        return _tokens.Count == 0
            ? PartialAnswer.None
            : new PartialAnswer([.. _tokens], Decode());
    }

    private string Decode()
    {
        try
        {
            return tokenizer.Decode(CollectionsMarshal.AsSpan(_tokens));
        }
        catch (OpenVinoGenAIException)
        {
            // A model without a detokenizer can still be asked for tokens: there is no text then.
            return string.Empty;
        }
    }
}
