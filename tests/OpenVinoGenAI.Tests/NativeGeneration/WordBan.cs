using OpenVinoGenAI.Inference;

namespace OpenVinoGenAI.Tests;

/// <summary>Bans a word: no token may complete it, whichever tokens it would be made of.</summary>
internal sealed class WordBan(Tokenizer tokenizer, string word) : LogitsProcessor
{
    private const int Window = 8;

    public override void Process(Span<float> logits, TokenHistory history)
    {
        ReadOnlySpan<long> generated = history.Generated;
        long[] window = [.. generated[Math.Max(0, generated.Length - Window)..], 0];
        while (true)
        {
            // The word is only ever completed by the best token, so it is enough to look at that one.
            int best = logits.IndexOf(TokenCandidate.Top(logits, 1)[0].Logit);
            window[^1] = best;
            if (!tokenizer.Decode(window).Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return;
            }

            logits[best] = float.NegativeInfinity;
        }
    }
}
