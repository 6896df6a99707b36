namespace OpenVinoGenAI;

/// <summary>How <see cref="GenerationConfig.StopStrings"/> end an answer.</summary>
public enum StopStringMatching
{
    /// <summary>
    /// By characters: the text ends just before the stop string, or just after it with <see cref="GenerationConfig.IncludeStopStrInOutput"/>,
    /// wherever the tokens are divided. The same in every pipeline, in results and in streams.
    /// </summary>
    Text = 0,

    /// <summary>
    /// By tokens, as the official library does it. A token in the middle of which the stop string begins stays whole, white space at the cut is
    /// lost, a draft model or prompt lookup can miss a stop string, and in speech recognition a stop string ends only the current window of 30 s.
    /// </summary>
    Official = 1,
}
