namespace OpenVinoGenAI;

public sealed partial class Text2SpeechPipeline
{
    /// <summary>Generates the speech of a text.</summary>
    /// <param name="text">The text, as a whole.</param>
    /// <param name="speaker">The voice; <see langword="null"/> for the model's own, which only SpeechT5 has.</param>
    /// <param name="config">How to generate; <see langword="null"/> for <see cref="GenerationConfig"/>.</param>
    /// <param name="cancellationToken">Ends the wait for the call's turn. A generation that runs is completed.</param>
    /// <returns>The speech.</returns>
    /// <exception cref="ArgumentException">The voice has another shape than the model takes, or is missing where the model needs one.</exception>
    /// <exception cref="PromptTooLongException">The text has more tokens than the model takes at once.</exception>
    /// <exception cref="InvalidConfigurationException">An option is not allowed.</exception>
    /// <exception cref="ObjectDisposedException">The pipeline is disposed.</exception>
    public SpeechResult Generate(
        string text, SpeakerEmbedding? speaker = null, SpeechGenerationConfig? config = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        return _core.Run(Call([text], speaker, cancellationToken), config, cancellationToken)[0];
    }

    /// <summary>Generates the speeches of several texts, one after the other.</summary>
    /// <param name="texts">The texts; an empty list gives an empty result.</param>
    /// <param name="speaker">The voice; <see langword="null"/> for the model's own, which only SpeechT5 has.</param>
    /// <param name="config">How to generate; <see langword="null"/> for <see cref="GenerationConfig"/>.</param>
    /// <param name="cancellationToken">Ends the wait for the call's turn, and the call before its next text.</param>
    /// <returns>The speeches in the order of the texts.</returns>
    /// <exception cref="ArgumentException">A text is <see langword="null"/>, or the voice does not fit the model.</exception>
    /// <exception cref="PromptTooLongException">A text has more tokens than the model takes at once.</exception>
    /// <exception cref="InvalidConfigurationException">An option is not allowed.</exception>
    /// <exception cref="ObjectDisposedException">The pipeline is disposed.</exception>
    public IReadOnlyList<SpeechResult> Generate(
        IEnumerable<string> texts, SpeakerEmbedding? speaker = null, SpeechGenerationConfig? config = null, CancellationToken cancellationToken = default) =>
        _core.Run(Call(Texts.Copy(texts, nameof(texts)), speaker, cancellationToken), config, cancellationToken);

    /// <inheritdoc cref="Generate(string, SpeakerEmbedding?, SpeechGenerationConfig?, CancellationToken)"/>
    public async Task<SpeechResult> GenerateAsync(
        string text, SpeakerEmbedding? speaker = null, SpeechGenerationConfig? config = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        return (await _core.RunAsync(Call([text], speaker, cancellationToken), config, cancellationToken).ConfigureAwait(false))[0];
    }

    /// <inheritdoc cref="Generate(IEnumerable{string}, SpeakerEmbedding?, SpeechGenerationConfig?, CancellationToken)"/>
    public async Task<IReadOnlyList<SpeechResult>> GenerateAsync(
        IEnumerable<string> texts, SpeakerEmbedding? speaker = null, SpeechGenerationConfig? config = null, CancellationToken cancellationToken = default) =>
        await _core.RunAsync(Call(Texts.Copy(texts, nameof(texts)), speaker, cancellationToken), config, cancellationToken).ConfigureAwait(false);
}
