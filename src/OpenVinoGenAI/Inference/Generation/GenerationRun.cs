using System.Diagnostics;

namespace OpenVinoGenAI.Inference;

/// <summary>One generation: reads the prompts, runs the loop that the config asks for, and measures it.</summary>
internal sealed class GenerationRun(
    CausalModel model,
    CausalModel? draft,
    GenerationPlan plan,
    Tokenizer? tokenizer,
    Func<string, StreamingStatus>? streamer,
    bool keepPromptCache,
    long start)
{
    private int _cached;
    private TimeSpan _firstToken;

    /// <summary>Generates the answers to prompts.</summary>
    internal TextGenerationResult Generate(long[][] prompts, CancellationToken cancellationToken)
    {
        int proposed = 0;
        int accepted = 0;
        GeneratedText[] sequences;
        if (plan.Config.NumBeams is > 1)
        {
            sequences = [.. prompts.SelectMany(prompt => Search(prompt, cancellationToken))];
        }
        else if (draft is not null)
        {
            sequences = [Speculate(prompts[0], out proposed, out accepted, cancellationToken)];
        }
        else
        {
            sequences = Sample(prompts, cancellationToken);
        }

        return new TextGenerationResult(sequences, new TextGenerationMetrics
        {
            InputTokens = prompts.Sum(prompt => prompt.Length),
            CachedTokens = _cached,
            GeneratedTokens = sequences.Sum(sequence => sequence.Tokens.Count),
            ProposedTokens = proposed,
            AcceptedTokens = accepted,
            TimeToFirstToken = _firstToken,
            Duration = Stopwatch.GetElapsedTime(start),
        });
    }

    private GeneratedText[] Sample(long[][] prompts, CancellationToken cancellationToken)
    {
        int perPrompt = plan.Config.NumReturnSequences ?? 1;
        SequenceDecoder[] sequences =
            [.. prompts.SelectMany(prompt => Enumerable.Range(0, perPrompt).Select(_ => new SequenceDecoder(prompt, plan, tokenizer, streamer)))];
        Span<float> logits = prompts.Length == 1
            ? Read(prompts[0], cancellationToken)
            : model.Prefill(PromptBatch.Pad(prompts, tokenizer?.PadTokenId ?? 0), cancellationToken);
        new SamplingLoop(model, plan, sequences).Run(logits, perPrompt, HasFirstToken, cancellationToken);
        return Array.ConvertAll(sequences, sequence => sequence.ToResult());
    }

    private GeneratedText Speculate(long[] prompt, out int proposed, out int accepted, CancellationToken cancellationToken)
    {
        var sequence = new SequenceDecoder(prompt, plan, tokenizer, streamer);
        PromptCache.Keep(draft!, prompt, keepPromptCache);
        var loop = new SpeculativeLoop(model, draft!, plan, sequence);
        loop.Run(Read(prompt, cancellationToken), HasFirstToken, cancellationToken);
        proposed = loop.Proposed;
        accepted = loop.Accepted;
        return sequence.ToResult();
    }

    private GeneratedText[] Search(long[] prompt, CancellationToken cancellationToken)
    {
        var loop = new BeamSearchLoop(model, plan, prompt);
        Span<float> logits = Read(prompt, cancellationToken);
        HasFirstToken();
        IEnumerable<Beam> beams = loop.Run(logits, cancellationToken);
        return
        [
            .. beams.Take(plan.Config.NumReturnSequences ?? 1)
                .Select(beam => new GeneratedText(tokenizer?.Decode(beam.Tokens) ?? string.Empty, beam.Tokens, beam.FinishReason, beam.Score)),
        ];
    }

    private Span<float> Read(long[] prompt, CancellationToken cancellationToken)
    {
        int cached = PromptCache.Keep(model, prompt, keepPromptCache);
        _cached += cached;
        return model.Append(prompt.AsSpan(cached), cancellationToken: cancellationToken);
    }

    private void HasFirstToken()
    {
        if (_firstToken == TimeSpan.Zero)
        {
            _firstToken = Stopwatch.GetElapsedTime(start);
        }
    }
}
