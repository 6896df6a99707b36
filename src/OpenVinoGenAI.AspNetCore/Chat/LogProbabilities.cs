using System.Text;

namespace OpenVinoGenAI.AspNetCore;

/// <summary>Names the tokens of an answer that have log probabilities.</summary>
/// <param name="client">The client, whose model is loaded by the time that there is an answer.</param>
internal sealed class LogProbabilities(OpenVinoChatClient client)
{
    /// <summary>The tokens of an answer with their texts; empty without log probabilities.</summary>
    internal IReadOnlyList<(string Text, float LogProbability)> Read(GenerationResult? result)
    {
        Tokenizer tokenizer = client.GetRequiredService<Tokenizer>();
        var tokens = new List<(string, float)>();
        foreach (TokenLogProbability token in result is { LogProbabilities: [var first, ..] } ? first : [])
        {
            // What ends an answer is not part of it.
            if (token.LogProbability is { } value && tokenizer.Decode([token.TokenId]) is { Length: > 0 } text)
            {
                tokens.Add((text, value));
            }
        }

        return tokens;
    }

    internal ChatLogProbabilities ForChat(GenerationResult? result) => new(
        [.. Read(result).Select(token => new ChatTokenLogProbability(token.Text, token.LogProbability, BytesOf(token.Text), []))]);

    internal CompletionLogProbabilities ForCompletion(GenerationResult? result, int start)
    {
        IReadOnlyList<(string Text, float LogProbability)> tokens = Read(result);
        var offsets = new List<int>();
        foreach ((string text, float _) in tokens)
        {
            offsets.Add(start);
            start += text.Length;
        }

        return new CompletionLogProbabilities([.. tokens.Select(token => token.Text)], [.. tokens.Select(token => token.LogProbability)], offsets);
    }

    // A token that is a part of a character has no bytes that its text tells.
    private static int[]? BytesOf(string text) =>
        text.Contains('\uFFFD', StringComparison.Ordinal) ? null : [.. Encoding.UTF8.GetBytes(text).Select(value => (int)value)];
}
