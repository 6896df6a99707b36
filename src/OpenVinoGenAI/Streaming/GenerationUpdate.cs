namespace OpenVinoGenAI;

/// <summary>
/// An element of a stream that ends with the result, for instance of
/// <see cref="LLMPipeline.StreamUpdatesAsync(string, GenerationConfig?, CancellationToken)"/>: a piece of text or, last, the result.
/// </summary>
public sealed class GenerationUpdate
{
    /// <summary>The text that is new with this update, always whole characters; empty for the last update.</summary>
    public string Text { get; init; } = string.Empty;

    /// <summary>
    /// The complete result with finish reasons, token counts, metrics and parsed messages; <see langword="null"/> for all updates but the
    /// last.
    /// </summary>
    public GenerationResult? Result { get; init; }

    /// <summary>Returns <see cref="Text"/>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Text;
}
