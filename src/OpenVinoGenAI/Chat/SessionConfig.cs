namespace OpenVinoGenAI;

/// <summary>The generation config of a session, and those of its turns on top of it.</summary>
internal sealed class SessionConfig
{
    // Callers tend to pass the same record turn by turn, and pipelines keep the native form of a record that they know.
    private (GenerationConfig Default, GenerationConfig Turn, GenerationConfig Merged)? _last;

    internal GenerationConfig? Default { get; set; }

    /// <summary>What a turn runs with: its own options, and where they are unset, the session's.</summary>
    internal GenerationConfig? For(GenerationConfig? turn)
    {
        GenerationConfig? own = Default;
        if (own is null || turn is null)
        {
            return turn ?? own;
        }

        if (_last is not { } last || !ReferenceEquals(last.Default, own) || !ReferenceEquals(last.Turn, turn))
        {
            last = (own, turn, turn.Over(own));
            _last = last;
        }

        return last.Merged;
    }
}
