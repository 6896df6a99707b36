namespace OpenVinoGenAI.AspNetCore;

/// <summary>Adds up the tokens of all answers to a request.</summary>
internal sealed class UsageSum
{
    private readonly HashSet<int> _prompts = [];
    private long _prompt;
    private long _completion;
    private long _reasoning;

    /// <summary>Adds the tokens of an answer.</summary>
    /// <param name="usage">The tokens.</param>
    /// <param name="prompt">Which prompt it answers: the tokens of a prompt count once.</param>
    internal void Add(UsageDetails usage, int prompt)
    {
        _prompt += _prompts.Add(prompt) ? usage.InputTokenCount ?? 0 : 0;
        _completion += usage.OutputTokenCount ?? 0;
        _reasoning += usage.ReasoningTokenCount ?? 0;
    }

    internal TokenUsage ToUsage() => new(_prompt, _completion, _prompt + _completion, new CompletionTokenDetails(_reasoning));
}
