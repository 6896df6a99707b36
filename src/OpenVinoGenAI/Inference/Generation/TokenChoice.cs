namespace OpenVinoGenAI.Inference;

/// <summary>Chooses a token: processors, sampler, observer.</summary>
internal static class TokenChoice
{
    internal static long Make(GenerationPlan plan, int sequence, Span<float> logits, TokenHistory history)
    {
        plan.Process(logits, history);
        long token = plan.Sampler.Sample(logits, history);
        if (token < 0 || token >= logits.Length)
        {
            throw new InvalidOperationException($"The sampler chose the token {token}, but the vocabulary has the tokens 0 to {logits.Length - 1}.");
        }

        plan.OnStep?.Invoke(new GenerationStep(sequence, token, logits, history));
        return token;
    }
}
