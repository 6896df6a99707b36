using System.Runtime.CompilerServices;

namespace OpenVinoGenAI;

public sealed partial class Text2SpeechPipeline
{
    /// <summary>
    /// Generates a text sentence by sentence: the first can be played while the others are generated. The next sentence is generated while the caller works
    /// with the one before.
    /// </summary>
    /// <param name="text">The text, of any length. It is split after sentences' ends (<c>. ! ? …</c> and their wide forms) and at empty lines.</param>
    /// <param name="speaker">The voice; <see langword="null"/> for the model's own, which only SpeechT5 has.</param>
    /// <param name="config">How to generate; <see langword="null"/> for <see cref="GenerationConfig"/>.</param>
    /// <param name="cancellationToken">Ends the stream after the sentence that is being generated.</param>
    /// <returns>
    /// The speeches of the sentences; none if the text has no letter or digit. Leaving the loop early ends the generation: at most the sentence that
    /// is being generated is completed first.
    /// </returns>
    /// <exception cref="ArgumentException">The voice does not fit the model.</exception>
    /// <exception cref="PromptTooLongException">A sentence has more tokens than the model takes at once.</exception>
    /// <exception cref="InvalidConfigurationException">An option is not allowed.</exception>
    /// <exception cref="ObjectDisposedException">The pipeline is disposed.</exception>
    public IAsyncEnumerable<SpeechResult> StreamAsync(
        string text, SpeakerEmbedding? speaker = null, SpeechGenerationConfig? config = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        CheckSpeaker(speaker);
        _core.ThrowIfDisposed();
        return StreamSentences(Sentences.Split(text), speaker, config, cancellationToken);
    }

    private async IAsyncEnumerable<SpeechResult> StreamSentences(
        List<string> sentences, SpeakerEmbedding? speaker, SpeechGenerationConfig? config, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task<SpeechResult>? next = null;
        try
        {
            for (int i = 0; i < sentences.Count; i++)
            {
                Task<SpeechResult> current = next ?? GenerateAsync(sentences[i], speaker, config, leaving.Token);
                next = null;
                SpeechResult result = await Completed(current, cancellationToken).ConfigureAwait(false);
                next = i + 1 < sentences.Count ? GenerateAsync(sentences[i + 1], speaker, config, leaving.Token) : null;
                yield return result;
                cancellationToken.ThrowIfCancellationRequested();
            }
        }
        finally
        {
            await leaving.CancelAsync().ConfigureAwait(false);
            if (next is not null)
            {
                await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    // The caller knows their own token, and not the one that is linked with it.
    private static async Task<SpeechResult> Completed(Task<SpeechResult> generation, CancellationToken cancellationToken)
    {
        try
        {
            return await generation.ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken);
        }
    }
}
