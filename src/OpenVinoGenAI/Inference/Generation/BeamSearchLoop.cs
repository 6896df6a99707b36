namespace OpenVinoGenAI.Inference;

/// <summary>Beam search for one prompt, in groups, by the rules of the official library. The cache is reordered by <c>beam_idx</c>.</summary>
internal sealed class BeamSearchLoop
{
    private readonly CausalModel _model;
    private readonly GenerationPlan _plan;
    private readonly long[] _prompt;
    private readonly int _size;
    private readonly int _maxNewTokens;
    private readonly BeamGroup[] _groups;

    internal BeamSearchLoop(CausalModel model, GenerationPlan plan, long[] prompt)
    {
        _model = model;
        _plan = plan;
        _prompt = prompt;
        int groups = plan.Config.NumBeamGroups ?? 1;
        _size = plan.Config.NumBeams!.Value / groups;
        _maxNewTokens = plan.MaxNewTokens(prompt.Length);
        _groups = [.. Enumerable.Range(0, groups).Select(_ => new BeamGroup(plan.Config, _size, _maxNewTokens))];
    }

    /// <summary>Searches.</summary>
    /// <param name="logits">The logits after the prompt.</param>
    /// <param name="cancellationToken">Ends the search at the next token.</param>
    /// <returns>The beams, the best first.</returns>
    internal IEnumerable<Beam> Run(Span<float> logits, CancellationToken cancellationToken)
    {
        for (int length = 1; ; length++)
        {
            SelectNext(logits);
            BeamGroup[] left = Array.FindAll(_groups, group => !group.IsDone);
            int row = 0;
            long[] tokens = [.. left.SelectMany(group => group.Ongoing).Select(beam => beam.NextToken)];
            int[] rows = [.. left.SelectMany(group => group.Ongoing).Select(beam => beam.Row)];
            foreach (BeamGroup group in left)
            {
                group.Grow(row);
                row += group.Ongoing.Count;
            }

            if (left.Length == 0 || length == _maxNewTokens)
            {
                Array.ForEach(left, group => group.FinishAll());
                return _groups.SelectMany(group => group.Finished).OrderByDescending(beam => beam.Score);
            }

            GenerationEnd.Check(cancellationToken);
            logits = _model.Step(tokens, rows);
        }
    }

    private void SelectNext(ReadOnlySpan<float> logits)
    {
        var chosen = new List<long>();
        foreach (BeamGroup group in _groups)
        {
            if (group.IsDone)
            {
                continue;
            }

            var candidates = new List<Beam>(2 * _size * _size);
            foreach (Beam beam in group.Ongoing)
            {
                AddCandidates(candidates, beam, logits.Slice(beam.Row * _model.VocabularySize, _model.VocabularySize), chosen);
            }

            chosen.AddRange(group.Select(candidates, _plan.StopTokens).Select(beam => beam.NextToken));
        }
    }

    private void AddCandidates(List<Beam> candidates, Beam beam, ReadOnlySpan<float> logits, List<long> chosen)
    {
        float[] scores = logits.ToArray();
        var history = new TokenHistory(_prompt);
        foreach (long token in beam.Tokens)
        {
            history.Add(token);
        }

        _plan.Process(scores, history);
        LogSoftmax(scores);
        foreach (long token in chosen)
        {
            scores[token] -= _plan.Config.DiversityPenalty ?? 0;
        }

        if (_plan.Config.NoRepeatNgramSize is { } length and not GenerationConfig.Unlimited)
        {
            NoRepeatNGramProcessor.Process(scores, history.All, length);
        }

        // Twice as many as beams, so that enough are left when some end.
        foreach (TokenCandidate candidate in TokenCandidate.Top(scores, 2 * _size))
        {
            candidates.Add(beam with { Score = beam.Score + candidate.Logit, NextToken = candidate.Token });
        }
    }

    private static void LogSoftmax(Span<float> values)
    {
        float max = VectorMath.Max(values);
        float sum = MathF.Log(VectorMath.SumOfExponentials(values, max));
        foreach (ref float value in values)
        {
            value = value - max - sum;
        }
    }
}
