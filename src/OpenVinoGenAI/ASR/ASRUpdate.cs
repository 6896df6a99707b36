namespace OpenVinoGenAI;

/// <summary>
/// An element of a stream of speech recognition that ends with the result, for instance of
/// <see cref="ASRPipeline.StreamUpdatesAsync(AudioClip, ASRGenerationConfig?, CancellationToken)"/>: a piece of text, a chunk with its times or, last,
/// the result.
/// </summary>
public sealed class ASRUpdate
{
    /// <summary>The text that is new with this update, always whole characters; empty for updates that carry a chunk or the result.</summary>
    public string Text { get; init; } = string.Empty;

    /// <summary>
    /// A piece of the transcript with its times; <see langword="null"/> for updates that carry text or the result. Its text has come before as
    /// <see cref="Text"/>.
    /// </summary>
    public ASRChunk? Chunk { get; init; }

    /// <summary>The complete result; <see langword="null"/> for all updates but the last.</summary>
    public ASRResult? Result { get; init; }

    /// <summary>Returns <see cref="Text"/>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Text;

    /// <summary>The updates that follow the text: the chunks, if there are any, and the result.</summary>
    internal static IEnumerable<ASRUpdate> FromResult(ASRResult result) =>
        (result.Chunks ?? []).SelectMany(static chunks => chunks)
        .Select(static chunk => new ASRUpdate { Chunk = chunk })
        .Append(new ASRUpdate { Result = result });
}
