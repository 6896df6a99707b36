namespace OpenVinoGenAI.Inference;

/// <summary>The tokens of a sequence: those of the prompt and those that were generated so far.</summary>
public sealed class TokenHistory
{
    private readonly int _promptLength;
    private readonly Dictionary<long, int> _counts = [];
    private readonly HashSet<long> _promptTokens;
    private long[] _tokens;
    private int _length;

    /// <summary>Creates a history.</summary>
    /// <param name="prompt">The tokens of the prompt, which are copied.</param>
    public TokenHistory(ReadOnlySpan<long> prompt)
    {
        _promptLength = prompt.Length;
        _length = prompt.Length;
        _tokens = new long[Math.Max(64, prompt.Length * 2)];
        prompt.CopyTo(_tokens);
        _promptTokens = new HashSet<long>(prompt.Length);
        foreach (long token in prompt)
        {
            _promptTokens.Add(token);
        }
    }

    /// <summary>The tokens of the prompt.</summary>
    public ReadOnlySpan<long> Prompt => _tokens.AsSpan(0, _promptLength);

    /// <summary>The tokens that were generated; the last one is the newest.</summary>
    public ReadOnlySpan<long> Generated => _tokens.AsSpan(_promptLength, _length - _promptLength);

    /// <summary>All tokens, the prompt's first.</summary>
    public ReadOnlySpan<long> All => _tokens.AsSpan(0, _length);

    /// <summary>The different tokens of the prompt.</summary>
    internal HashSet<long> PromptTokens => _promptTokens;

    /// <summary>The different tokens that were generated, with how often.</summary>
    internal Dictionary<long, int> GeneratedCounts => _counts;

    /// <summary>Tells how often a token was generated; the prompt does not count.</summary>
    /// <param name="token">The token.</param>
    /// <returns>How often.</returns>
    public int Count(long token) => _counts.GetValueOrDefault(token);

    /// <summary>Tells whether the prompt has a token.</summary>
    /// <param name="token">The token.</param>
    /// <returns>Whether it does.</returns>
    public bool IsInPrompt(long token) => _promptTokens.Contains(token);

    /// <summary>Adds a token that was generated.</summary>
    /// <param name="token">The token.</param>
    public void Add(long token)
    {
        if (_length == _tokens.Length)
        {
            Array.Resize(ref _tokens, _length * 2);
        }

        _tokens[_length++] = token;
        _counts[token] = Count(token) + 1;
    }

    /// <summary>Takes the newest tokens back.</summary>
    internal void RemoveLast(int count)
    {
        for (int i = 0; i < count; i++)
        {
            long token = _tokens[--_length];
            if (--_counts[token] == 0)
            {
                _counts.Remove(token);
            }
        }
    }
}
