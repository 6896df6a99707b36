namespace OpenVinoGenAI.Inference;

/// <summary>Keeps what a prompt has in common with the tokens that a model has in its cache.</summary>
internal static class PromptCache
{
    /// <summary>Leaves in the cache what a prompt begins with, and at least one token of the prompt to read.</summary>
    /// <returns>How many tokens of the prompt are in the cache.</returns>
    internal static int Keep(CausalModel model, ReadOnlySpan<long> prompt, bool isWanted)
    {
        int common = isWanted && model.Rows == 1 && model.Tokens.Count == model.Length ? CountCommon(model.Tokens, prompt) : 0;
        if (common > 0 && model.TryTrim(common))
        {
            return common;
        }

        model.Reset();
        return 0;
    }

    private static int CountCommon(IReadOnlyList<long> tokens, ReadOnlySpan<long> prompt)
    {
        int most = Math.Min(tokens.Count, prompt.Length - 1);
        int count = 0;
        while (count < most && tokens[count] == prompt[count])
        {
            count++;
        }

        return count;
    }
}
