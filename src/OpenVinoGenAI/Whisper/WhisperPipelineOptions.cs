using System.Diagnostics.CodeAnalysis;

namespace OpenVinoGenAI;

/// <summary>Optional settings for loading a <see cref="WhisperPipeline"/>.</summary>
public sealed record WhisperPipelineOptions
{
    private const string WordTimestampsProperty = "word_timestamps";

    /// <inheritdoc cref="PipelineOptions.Properties"/>
    [AllowNull]
    public PipelineProperties Properties
    {
        get;
        init => field = value ?? new();
    } = new();

    /// <summary>
    /// Whether the pipeline can tell when each word was said, which makes the decoder a little slower. It is then also what
    /// <see cref="WhisperGenerationConfig.WordTimestamps"/> is for calls that leave it unset. Default <see langword="false"/>.
    /// </summary>
    /// <remarks>Official: the property <c>word_timestamps</c> of the constructor; it counts among the <see cref="Properties"/>, too.</remarks>
    public bool WordTimestamps { get; init; }

    internal bool HasWordTimestamps => WordTimestamps || Properties.GetValueOrDefault(WordTimestampsProperty) is true;

    internal PipelineProperties ToProperties() =>
        WordTimestamps ? new PipelineProperties(Properties) { [WordTimestampsProperty] = true } : Properties;
}
