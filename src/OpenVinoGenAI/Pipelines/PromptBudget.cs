namespace OpenVinoGenAI;

/// <summary>
/// The tokens that a prompt and its answer may have together. Beyond them the library goes on, and the model, which has no positions for more, writes
/// nonsense.
/// </summary>
/// <param name="contextLength">The number of the model's positions.</param>
/// <param name="tokenizer">The model's tokenizer.</param>
internal sealed class PromptBudget(int contextLength, Tokenizer tokenizer)
{
    /// <summary>Counts the tokens of prompts.</summary>
    internal PromptMeter Meter { get; } = new(tokenizer);

    /// <summary>Reads the budget of a model; <see langword="null"/> if the model does not say.</summary>
    /// <exception cref="ModelLoadException">The model's config is not JSON.</exception>
    internal static PromptBudget? Read(string modelsPath, Tokenizer tokenizer) =>
        ContextLength.Read(modelsPath) is { } tokens ? new PromptBudget(tokens, tokenizer) : null;

    /// <summary>Checks a prompt, and ends its answer where the context does.</summary>
    /// <param name="effective">What the call runs with.</param>
    /// <param name="most">A number of tokens that the prompt certainly does not exceed.</param>
    /// <param name="count">Counts the prompt's tokens; called only if it matters.</param>
    /// <returns>The options that have to change so that the answer does not go beyond the context; <see langword="null"/> for none.</returns>
    /// <exception cref="PromptTooLongException">There is no room for an answer.</exception>
    internal GenerationConfig? Fit(GenerationConfig effective, long most, Func<int> count)
    {
        int wanted = effective.MaxNewTokens ?? GenerationConfig.Unlimited;
        if (most < contextLength && most + wanted <= contextLength)
        {
            return null;
        }

        int prompt = count();
        if (prompt >= contextLength)
        {
            throw new PromptTooLongException(prompt, contextLength);
        }

        int room = contextLength - prompt;
        return wanted == GenerationConfig.Unlimited
            ? effective.MaxLength <= contextLength ? null : new() { MaxLength = contextLength }
            : wanted <= room ? null : new() { MaxNewTokens = room };
    }
}
