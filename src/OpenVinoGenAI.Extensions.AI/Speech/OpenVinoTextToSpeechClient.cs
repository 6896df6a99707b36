using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace OpenVinoGenAI.Extensions.AI;

/// <summary>An <see cref="ITextToSpeechClient"/> over a speech synthesis model in this process.</summary>
/// <remarks>All members may be called by several threads at once; the calls run one after the other.</remarks>
[Experimental("MEAI001")]
public sealed class OpenVinoTextToSpeechClient : ITextToSpeechClient
{
    private readonly LazyModel<Text2SpeechPipeline> _model;
    private readonly TextToSpeechClientMetadata _metadata;
    private readonly SpeakerVoices _voices;

    /// <summary>Loads a model.</summary>
    /// <param name="modelsPath">The model's folder. Files in its folder <c>voices</c> are voices by the names of the files.</param>
    /// <param name="device">The device.</param>
    /// <param name="properties">Properties of the runtime and the device.</param>
    /// <param name="modelId">The name of the model in responses; <see langword="null"/> for the name of its folder.</param>
    /// <param name="voices">Voices by name.</param>
    /// <exception cref="ModelLoadException">The folder or a file is missing or cannot be read.</exception>
    /// <exception cref="DeviceNotAvailableException">The device does not exist or lacks a driver.</exception>
    public OpenVinoTextToSpeechClient(
        string modelsPath,
        string device = "CPU",
        PipelineProperties? properties = null,
        string? modelId = null,
        IReadOnlyDictionary<string, SpeakerEmbedding>? voices = null)
        : this(
            new LazyModel<Text2SpeechPipeline>(new Text2SpeechPipeline(modelsPath, device, properties), owns: true),
            modelId ?? ModelNames.Of(modelsPath),
            new SpeakerVoices(voices, () => modelsPath))
    {
    }

    /// <summary>Uses a pipeline.</summary>
    /// <param name="pipeline">The pipeline.</param>
    /// <param name="ownsPipeline">Whether disposing the client disposes the pipeline.</param>
    /// <param name="modelId">The name of the model in responses.</param>
    /// <param name="voices">Voices by name.</param>
    public OpenVinoTextToSpeechClient(
        Text2SpeechPipeline pipeline, bool ownsPipeline = false, string? modelId = null, IReadOnlyDictionary<string, SpeakerEmbedding>? voices = null)
        : this(
            new LazyModel<Text2SpeechPipeline>(pipeline ?? throw new ArgumentNullException(nameof(pipeline)), ownsPipeline),
            modelId,
            new SpeakerVoices(voices, findModel: null))
    {
    }

    internal OpenVinoTextToSpeechClient(LazyModel<Text2SpeechPipeline> model, string? modelId, SpeakerVoices voices)
    {
        _model = model;
        _voices = voices;
        _metadata = new TextToSpeechClientMetadata(ModelNames.Provider, providerUri: null, modelId);
    }

    /// <summary>Speaks a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="options">Voice, language, speed, and the format of the audio: <c>wav</c> (the default) or <c>pcm</c>.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The audio; its <see cref="TextToSpeechResponse.RawRepresentation"/> is the <see cref="SpeechResult"/>.</returns>
    /// <exception cref="ArgumentException">An option has a wrong value.</exception>
    /// <exception cref="NotSupportedException">An option cannot be used.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public async Task<TextToSpeechResponse> GetAudioAsync(string text, TextToSpeechOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        ModelNames.Check(options?.ModelId, _metadata.DefaultModelId);
        SpeechGenerationConfig config = SpeechGenerationConfigMapper.Map(options, this);
        SpeechEncoder encoder = SpeechEncoder.Of(options?.AudioFormat);
        SpeakerEmbedding? speaker = _voices.Find(options?.VoiceId);
        Text2SpeechPipeline pipeline = await _model.GetAsync(cancellationToken).ConfigureAwait(false);
        SpeechResult result = await pipeline.GenerateAsync(text, speaker, config, cancellationToken).ConfigureAwait(false);
        return new TextToSpeechResponse([encoder.Encode(result)])
        {
            ResponseId = Guid.NewGuid().ToString("N"),
            ModelId = _metadata.DefaultModelId,
            RawRepresentation = result,
        };
    }

    /// <summary>Speaks a text sentence by sentence.</summary>
    /// <param name="text">The text.</param>
    /// <param name="options">Voice, language, speed, and the format of the audio: <c>wav</c> (the default) or <c>pcm</c>.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>An update that opens the session, one with the audio of each sentence, and one that closes it.</returns>
    /// <inheritdoc cref="GetAudioAsync" path="/exception"/>
    public IAsyncEnumerable<TextToSpeechResponseUpdate> GetStreamingAudioAsync(
        string text, TextToSpeechOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        ModelNames.Check(options?.ModelId, _metadata.DefaultModelId);
        return StreamAsync(
            text, _voices.Find(options?.VoiceId), SpeechGenerationConfigMapper.Map(options, this), SpeechEncoder.Of(options?.AudioFormat), cancellationToken);
    }

    /// <summary>Gives the client itself, its <see cref="TextToSpeechClientMetadata"/>, or the <see cref="Text2SpeechPipeline"/>.</summary>
    /// <param name="serviceType">The type that is asked for.</param>
    /// <param name="serviceKey">A key. Nothing is registered under a key, so any key gives <see langword="null"/>.</param>
    /// <returns>The object, or <see langword="null"/>.</returns>
    public object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        return serviceKey is not null ? null
            : serviceType == typeof(TextToSpeechClientMetadata) ? _metadata
            : serviceType.IsInstanceOfType(this) ? this
            : serviceType == typeof(Text2SpeechPipeline) ? _model.Get()
            : null;
    }

    /// <summary>Ends the client, and frees its pipeline if the client owns it.</summary>
    public void Dispose() => _model.Dispose();

    internal Task LoadAsync(CancellationToken cancellationToken) => _model.GetAsync(cancellationToken);

    private async IAsyncEnumerable<TextToSpeechResponseUpdate> StreamAsync(
        string text,
        SpeakerEmbedding? speaker,
        SpeechGenerationConfig config,
        SpeechEncoder encoder,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Text2SpeechPipeline pipeline = await _model.GetAsync(cancellationToken).ConfigureAwait(false);
        string responseId = Guid.NewGuid().ToString("N");
        yield return Create(TextToSpeechResponseUpdateKind.SessionOpen, null);
        await foreach (SpeechResult sentence in pipeline.StreamAsync(text, speaker, config, cancellationToken).ConfigureAwait(false))
        {
            yield return Create(TextToSpeechResponseUpdateKind.AudioUpdated, sentence, encoder.Encode(sentence));
        }

        yield return Create(TextToSpeechResponseUpdateKind.SessionClose, null);

        TextToSpeechResponseUpdate Create(TextToSpeechResponseUpdateKind kind, SpeechResult? result, params AIContent[] contents) =>
            new(contents) { Kind = kind, ResponseId = responseId, ModelId = _metadata.DefaultModelId, RawRepresentation = result };
    }
}
