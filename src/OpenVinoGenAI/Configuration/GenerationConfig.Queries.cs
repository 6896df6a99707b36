namespace OpenVinoGenAI;

// The kinds of decoding, by the same rules as in the library. Options that are not set count with the library's defaults.
public partial record GenerationConfig
{
    /// <summary>Whether the most probable token is chosen each time (official: <c>is_greedy_decoding</c>).</summary>
    public bool IsGreedyDecoding => !IsMultinomial && !IsBeamSearch && !IsTreeSearch;

    /// <summary>Whether there is more than one beam (official: <c>is_beam_search</c>).</summary>
    public bool IsBeamSearch => NumBeams is > 1;

    /// <summary>Whether tokens are sampled (official: <c>is_multinomial</c>).</summary>
    public bool IsMultinomial => DoSample == true;

    /// <summary>Whether tokens are proposed, by a draft model or from the prompt (official: <c>is_assisting_generation</c>).</summary>
    public bool IsAssistingGeneration => AssistantConfidenceThreshold is > 0 || NumAssistantTokens is > 0;

    /// <summary>Whether tokens are proposed from the prompt (official: <c>is_prompt_lookup</c>).</summary>
    public bool IsPromptLookup => MaxNgramSize is > 0 && NumAssistantTokens is > 0;

    /// <summary>Whether a draft model proposes a tree of tokens (official: <c>is_tree_search</c>).</summary>
    public bool IsTreeSearch => TreeDepth is > 0;
}
