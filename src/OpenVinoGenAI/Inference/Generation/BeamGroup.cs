namespace OpenVinoGenAI.Inference;

/// <summary>Beams that compete with each other, by the rules of the official library.</summary>
internal sealed class BeamGroup
{
    private readonly GenerationConfig _config;
    private readonly int _size;
    private readonly int _maxNewTokens;

    internal BeamGroup(GenerationConfig config, int size, int maxNewTokens)
    {
        _config = config;
        _size = size;
        _maxNewTokens = maxNewTokens;

        // Only the first beam counts at first, so that the beams do not all choose the same token.
        Ongoing = [.. Enumerable.Range(0, size).Select(i => new Beam([], i == 0 ? 0 : float.NegativeInfinity, 0))];
    }

    /// <summary>The beams that go on, the best first.</summary>
    internal List<Beam> Ongoing { get; private set; }

    /// <summary>The best of the beams that have ended, in any order.</summary>
    internal List<Beam> Finished { get; } = [];

    internal bool IsDone { get; private set; }

    /// <summary>Chooses how the beams go on, and finishes those that end at a stop token.</summary>
    /// <param name="candidates">The beams with the tokens that they could get.</param>
    /// <param name="stopTokens">The tokens that end a beam.</param>
    /// <returns>The beams that were chosen, even if the group is done by now.</returns>
    internal List<Beam> Select(List<Beam> candidates, long[] stopTokens)
    {
        var children = new List<Beam>(_size);
        Beam[] best = [.. candidates.OrderByDescending(beam => beam.Score)];
        for (int i = 0; i < best.Length && children.Count < _size; i++)
        {
            if (!stopTokens.Contains(best[i].NextToken))
            {
                children.Add(best[i]);
            }
            else if (i < _size)
            {
                Beam ended = best[i].Grow(best[i].Row);
                Finish(ended with { FinishReason = FinishReason.Stop });
            }
        }

        IsDone = children.Count == 0 || CannotImprove();
        Ongoing = IsDone ? [] : children;
        return children;
    }

    /// <summary>Replaces the beams that go on by themselves with their next tokens.</summary>
    /// <param name="firstRow">The row of the first of them in the next inference.</param>
    internal void Grow(int firstRow) => Ongoing = [.. Ongoing.Select((beam, i) => beam.Grow(firstRow + i))];

    /// <summary>Finishes the beams that go on: there are no more tokens.</summary>
    internal void FinishAll()
    {
        Ongoing.ForEach(beam => Finish(beam with { FinishReason = FinishReason.Length }));
        Ongoing = [];
        IsDone = true;
    }

    private void Finish(Beam beam)
    {
        Finished.Add(beam with { Score = beam.Score / MathF.Pow(beam.Tokens.Length, LengthPenalty) });
        if (Finished.Count > _size)
        {
            Finished.Remove(Finished.MinBy(item => item.Score)!);
        }
    }

    private float LengthPenalty => _config.LengthPenalty ?? 1;

    // The official library compares with the beams before they get their next token.
    private bool CannotImprove()
    {
        if (Finished.Count < _size)
        {
            return false;
        }

        int length = Ongoing[0].Tokens.Length;
        float worst = Finished.Min(beam => beam.Score);
        return (_config.StopCriteria ?? StopCriteria.Heuristic) switch
        {
            StopCriteria.Early => true,
            StopCriteria.Never when LengthPenalty > 0 => worst >= Ongoing[0].Score / MathF.Pow(_maxNewTokens, LengthPenalty),
            _ => worst >= Ongoing[0].Score / MathF.Pow(length, LengthPenalty),
        };
    }
}
