using OpenVinoGenAI.Inference;

namespace OpenVinoGenAI.Tests;

/// <summary>What each processor does to logits, by its definition.</summary>
internal sealed class LogitsProcessorTests
{
    private const float Dropped = float.NegativeInfinity;

    private static readonly long[] Prompt = [0, 1];

    [Test]
    public void Repetition_penalty_counts_prompt_and_answer_once() =>
        Verify(new RepetitionPenaltyProcessor(2), [4, -4, 4, -4, 4], [2, -8, 2, -8, 4], generated: [2, 3, 3, 0]);

    [Test]
    public void Presence_penalty_counts_the_answer_once() =>
        Verify(new PresencePenaltyProcessor(1.5f), [4, -4, 4, -4, 4], [4, -4, 2.5f, -2.5f, 4], generated: [2, 3, 3]);

    [Test]
    public void Frequency_penalty_counts_each_time() =>
        Verify(new FrequencyPenaltyProcessor(1.5f), [4, -4, 4, -4, 4], [4, -4, 2.5f, -1, 4], generated: [2, 3, 3]);

    [Test]
    public void Stop_tokens_wait_for_the_least_number_of_tokens()
    {
        var processor = new MinNewTokensProcessor(2, [1, 3]);
        Verify(processor, [1, 2, 3, 4], [1, Dropped, 3, Dropped], generated: [2]);
        Verify(processor, [1, 2, 3, 4], [1, 2, 3, 4], generated: [2, 2]);
    }

    [Test]
    public void Temperature_divides() => Verify(new TemperatureProcessor(0.5f), [1, -2, 3], [2, -4, 6]);

    [TestCase(1)]
    [TestCase(3)]
    [TestCase(37)]
    public void Top_k_keeps_the_best(int count)
    {
        float[] logits = Shuffled(100);
        float[] expected = [.. logits.Select(logit => logit >= 100 - count ? logit : Dropped)];
        Verify(new TopKProcessor(count), logits, expected);
    }

    [Test]
    public void Top_p_keeps_the_smallest_set_above_its_share()
    {
        float[] logits = [.. new[] { 0.1f, 0.5f, 0.05f, 0.3f, 0.05f }.Select(value => MathF.Log(value))];
        Verify(new TopPProcessor(0.75f), logits, [Dropped, logits[1], Dropped, logits[3], Dropped]);
        Verify(new TopPProcessor(0.45f), logits, [Dropped, logits[1], Dropped, Dropped, Dropped]);
        Verify(new TopPProcessor(1), logits, logits);
    }

    [Test]
    public void Top_p_of_a_large_vocabulary_equals_its_definition()
    {
        var random = new Random(1);
        float[] logits = [.. Enumerable.Range(0, 5000).Select(_ => (float)(random.NextDouble() * 12))];
        float[] processed = [.. logits];
        new TopPProcessor(0.6f).Process(processed, new TokenHistory(Prompt));
        double[] weights = [.. logits.Select(logit => Math.Exp(logit))];
        double sum = weights.Sum();
        int[] order = [.. Enumerable.Range(0, logits.Length).OrderByDescending(i => logits[i])];
        double share = 0;
        int kept = order.TakeWhile(i =>
        {
            bool isKept = share <= 0.6;
            share += weights[i] / sum;
            return isKept;
        }).Count();
        Assert.That(processed.Count(logit => logit > Dropped), Is.EqualTo(kept).Within(1));
    }

    [Test]
    public void Min_p_keeps_what_is_likely_enough()
    {
        float[] logits = [.. new[] { 0.5f, 0.1f, 0.24f, 0.16f }.Select(value => MathF.Log(value))];
        Verify(new MinPProcessor(0.4f), logits, [logits[0], Dropped, logits[2], Dropped]);
        Verify(new MinPProcessor(0), logits, logits);
    }

    [Test]
    public void Runs_of_tokens_do_not_occur_twice()
    {
        Verify(new NoRepeatNGramProcessor(2), [1, 1, 1, 1], [1, Dropped, Dropped, 1], generated: [0, 2, 0]);
        Verify(new NoRepeatNGramProcessor(1), [1, 1, 1, 1], [Dropped, Dropped, 1, Dropped], generated: [3]);
        Verify(new NoRepeatNGramProcessor(9), [1, 1, 1, 1], [1, 1, 1, 1], generated: [3]);
    }

    [Test]
    public void The_best_token_is_the_first_of_equal_ones()
    {
        foreach (int length in new[] { 1, 3, 7, 8, 9, 31, 64, 1997 })
        {
            float[] logits = Shuffled(length);
            Assert.That(VectorMath.ArgMax(logits), Is.EqualTo(Array.IndexOf(logits, length - 1f)), $"{length}");
            Array.Fill(logits, -1);
            Assert.That(VectorMath.ArgMax(logits), Is.Zero);
        }

        Assert.That(VectorMath.ArgMax([-1, -0f, 0f]), Is.EqualTo(1));
        Assert.That(VectorMath.ArgMax([float.NaN, 1, 2, float.NaN, 0]), Is.EqualTo(2));
    }

    [Test]
    public void Candidates_are_the_best_with_their_probabilities()
    {
        TokenCandidate[] candidates = TokenCandidate.Top([.. new[] { 0.2f, 0.5f, 0.3f }.Select(value => MathF.Log(value))], 2);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(candidates.Select(candidate => candidate.Token), Is.EqualTo(new long[] { 1, 2 }));
            Assert.That(candidates.Select(candidate => candidate.Probability), Is.EqualTo(new[] { 0.5f, 0.3f }).Within(1e-6));
        }
    }

    [Test]
    public void A_sampler_draws_by_probability_and_never_what_was_dropped()
    {
        var sampler = new MultinomialSampler(5);
        float[] logits = [MathF.Log(0.25f), Dropped, MathF.Log(0.75f)];
        int[] counts = new int[3];
        for (int i = 0; i < 4000; i++)
        {
            counts[sampler.Sample(logits, new TokenHistory(Prompt))]++;
        }

        using (Assert.EnterMultipleScope())
        {
            Assert.That(counts[1], Is.Zero);
            Assert.That(counts[0] / 4000.0, Is.EqualTo(0.25).Within(0.03));
        }
    }

    private static float[] Shuffled(int length)
    {
        float[] values = [.. Enumerable.Range(0, length).Select(i => (float)i)];
        new Random(length).Shuffle(values);
        return values;
    }

    private static void Verify(LogitsProcessor processor, float[] logits, float[] expected, params long[] generated)
    {
        var history = new TokenHistory(Prompt);
        Array.ForEach(generated, history.Add);
        float[] processed = [.. logits];
        processor.Process(processed, history);
        Assert.That(processed, Is.EqualTo(expected).Within(1e-6));
    }
}
