namespace OpenVinoGenAI.Inference;

/// <summary>Finds stop strings in the newest tokens and removes whole tokens, as <see cref="StopStringMatching.Official"/> demands.</summary>
internal sealed class OfficialStopStrings
{
    private readonly IReadOnlyList<string> _strings;
    private readonly bool _isIncluded;
    private readonly Func<long[], string> _decode;

    private OfficialStopStrings(GenerationConfig config, Tokenizer tokenizer)
    {
        _strings = config.StopStrings!;
        _isIncluded = config.IncludeStopStrInOutput == true;
        _decode = tokens => tokenizer.Decode(tokens);
        var plain = new EncodeOptions { AddSpecialTokens = false };
        LongestInTokens = _strings.Max(text => tokenizer.Encode(text, plain).Columns);
    }

    /// <summary>How many tokens the longest stop string has.</summary>
    internal int LongestInTokens { get; }

    /// <summary>The stop strings of a config; <see langword="null"/> where it has none, or matches them by characters.</summary>
    internal static OfficialStopStrings? Of(GenerationConfig config, Tokenizer? tokenizer) =>
        tokenizer is not null && config is { StopStrings.Count: > 0, StopStringMatching: StopStringMatching.Official }
            ? new OfficialStopStrings(config, tokenizer)
            : null;

    /// <summary>Looks at the end of what was generated.</summary>
    /// <returns>How many tokens must be removed; <see langword="null"/> if there is no stop string.</returns>
    internal int? Find(ReadOnlySpan<long> generated)
    {
        if (generated.Length < LongestInTokens)
        {
            return null;
        }

        long[] window = generated[^LongestInTokens..].ToArray();
        string text = _decode(window);
        foreach (string candidate in _strings)
        {
            int position = text.IndexOf(candidate, StringComparison.Ordinal);
            if (position >= 0)
            {
                return Remove(window, text[..(_isIncluded ? position + candidate.Length : position)].TrimEnd(' ', '\n'));
            }
        }

        return null;
    }

    private int Remove(long[] window, string kept)
    {
        if (kept.Length == 0)
        {
            return window.Length;
        }

        for (int i = 1; i <= window.Length; i++)
        {
            if (_decode(window[..i]).Contains(kept, StringComparison.Ordinal))
            {
                return window.Length - i;
            }
        }

        return 0;
    }
}
