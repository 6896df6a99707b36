using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace OpenVinoGenAI.Extensions.AI;

/// <summary>An <see cref="ISpeechToTextClient"/> over a Whisper model in this process.</summary>
/// <remarks>
/// All members may be called by several threads at once; the calls run one after the other. Input is a WAV, AIFF, MP3 or Ogg Vorbis file, or, with
/// <see cref="SpeechToTextOptions.SpeechSampleRate"/>, mono PCM of 16 bits in little-endian order.
/// </remarks>
[Experimental("MEAI001")]
public sealed class OpenVinoSpeechToTextClient : ISpeechToTextClient
{
    private readonly LazyModel<WhisperPipeline> _model;
    private readonly SpeechToTextClientMetadata _metadata;

    /// <summary>Loads a model.</summary>
    /// <param name="modelsPath">The model's folder.</param>
    /// <param name="device">The device.</param>
    /// <param name="options">Properties of the pipeline.</param>
    /// <param name="modelId">The name of the model in responses; <see langword="null"/> for the name of its folder.</param>
    /// <exception cref="ModelLoadException">The folder or a file is missing or cannot be read.</exception>
    /// <exception cref="DeviceNotAvailableException">The device does not exist or lacks a driver.</exception>
    public OpenVinoSpeechToTextClient(string modelsPath, string device = "CPU", WhisperPipelineOptions? options = null, string? modelId = null)
        : this(new LazyModel<WhisperPipeline>(new WhisperPipeline(modelsPath, device, options), owns: true), modelId ?? ModelNames.Of(modelsPath))
    {
    }

    /// <summary>Uses a pipeline.</summary>
    /// <param name="pipeline">The pipeline.</param>
    /// <param name="ownsPipeline">Whether disposing the client disposes the pipeline.</param>
    /// <param name="modelId">The name of the model in responses.</param>
    public OpenVinoSpeechToTextClient(WhisperPipeline pipeline, bool ownsPipeline = false, string? modelId = null)
        : this(new LazyModel<WhisperPipeline>(pipeline ?? throw new ArgumentNullException(nameof(pipeline)), ownsPipeline), modelId)
    {
    }

    internal OpenVinoSpeechToTextClient(LazyModel<WhisperPipeline> model, string? modelId)
    {
        _model = model;
        _metadata = new SpeechToTextClientMetadata(ModelNames.Provider, providerUri: null, modelId);
    }

    internal bool IsLoaded => _model.Loaded is not null;

    /// <summary>Recognizes what is said in an audio file.</summary>
    /// <param name="audioSpeechStream">The audio, which is read to its end.</param>
    /// <param name="options">Languages, sample rate of raw audio, and further options by their official names.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The text; its <see cref="SpeechToTextResponse.RawRepresentation"/> is the <see cref="WhisperResult"/> with segments and words.</returns>
    /// <exception cref="AudioFormatException">The stream is not audio that can be read.</exception>
    /// <exception cref="NotSupportedException">An option cannot be used.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public async Task<SpeechToTextResponse> GetTextAsync(
        Stream audioSpeechStream, SpeechToTextOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(audioSpeechStream);
        ModelNames.Check(options?.ModelId, _metadata.DefaultModelId);
        WhisperGenerationConfig config = SpeechConfigMapper.Map(options, this);
        AudioClip audio = await SpeechAudio.ReadAsync(audioSpeechStream, options?.SpeechSampleRate, cancellationToken).ConfigureAwait(false);
        WhisperPipeline pipeline = await _model.GetAsync(cancellationToken).ConfigureAwait(false);
        WhisperResult result = await pipeline.GenerateAsync(audio, config, cancellationToken).ConfigureAwait(false);
        return new SpeechToTextResponse(result.Text.Trim())
        {
            ResponseId = Guid.NewGuid().ToString("N"),
            ModelId = _metadata.DefaultModelId,
            StartTime = TimeSpan.Zero,
            EndTime = result.Duration,
            RawRepresentation = result,
            Usage = UsageOf(result),
        };
    }

    /// <summary>Recognizes what is said in an audio file, segment by segment.</summary>
    /// <param name="audioSpeechStream">The audio, which is read to its end when the enumeration starts.</param>
    /// <param name="options">Languages, sample rate of raw audio, and further options by their official names.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>
    /// An update that opens the session, one for each segment with its times, and one that closes it. Without timestamps
    /// (<c>return_timestamps</c> in the additional properties) the pieces of text come while they are recognized, without times.
    /// </returns>
    /// <inheritdoc cref="GetTextAsync" path="/exception"/>
    public IAsyncEnumerable<SpeechToTextResponseUpdate> GetStreamingTextAsync(
        Stream audioSpeechStream, SpeechToTextOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(audioSpeechStream);
        ModelNames.Check(options?.ModelId, _metadata.DefaultModelId);
        return StreamAsync(audioSpeechStream, options, SpeechConfigMapper.Map(options, this), cancellationToken);
    }

    /// <summary>Gives the client itself, its <see cref="SpeechToTextClientMetadata"/>, or the <see cref="WhisperPipeline"/>.</summary>
    /// <param name="serviceType">The type that is asked for.</param>
    /// <param name="serviceKey">A key. Nothing is registered under a key, so any key gives <see langword="null"/>.</param>
    /// <returns>The object, or <see langword="null"/>.</returns>
    public object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        return serviceKey is not null ? null
            : serviceType == typeof(SpeechToTextClientMetadata) ? _metadata
            : serviceType.IsInstanceOfType(this) ? this
            : serviceType == typeof(WhisperPipeline) ? _model.Get()
            : null;
    }

    /// <summary>Ends the client, and frees its pipeline if the client owns it.</summary>
    public void Dispose() => _model.Dispose();

    internal Task LoadAsync(CancellationToken cancellationToken) => _model.GetAsync(cancellationToken);

    private static UsageDetails UsageOf(WhisperResult result) => new() { OutputTokenCount = result.PerfMetrics.NumGeneratedTokens };

    private async IAsyncEnumerable<SpeechToTextResponseUpdate> StreamAsync(
        Stream stream, SpeechToTextOptions? options, WhisperGenerationConfig config, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        AudioClip audio = await SpeechAudio.ReadAsync(stream, options?.SpeechSampleRate, cancellationToken).ConfigureAwait(false);
        WhisperPipeline pipeline = await _model.GetAsync(cancellationToken).ConfigureAwait(false);
        string responseId = Guid.NewGuid().ToString("N");
        bool hasText = false;
        yield return Create(SpeechToTextResponseUpdateKind.SessionOpen);
        await foreach (WhisperUpdate update in pipeline.StreamUpdatesAsync(audio, config, cancellationToken).ConfigureAwait(false))
        {
            if (update.Result is { } result)
            {
                SpeechToTextResponseUpdate last = Create(SpeechToTextResponseUpdateKind.SessionClose, new UsageContent(UsageOf(result)));
                last.RawRepresentation = result;
                yield return last;
                continue;
            }

            // With timestamps the text comes once more in segments, which have times.
            string text = update.Chunk?.Text ?? (config.ReturnTimestamps == true ? string.Empty : update.Text);
            text = hasText ? text : text.TrimStart();
            if (text.Length > 0)
            {
                hasText = true;
                SpeechToTextResponseUpdate segment = Create(SpeechToTextResponseUpdateKind.TextUpdated, new TextContent(text));
                segment.StartTime = update.Chunk?.Start;
                segment.EndTime = update.Chunk is { } chunk ? chunk.End ?? audio.Duration : null;
                segment.RawRepresentation = update.Chunk;
                yield return segment;
            }
        }

        SpeechToTextResponseUpdate Create(SpeechToTextResponseUpdateKind kind, params AIContent[] contents) =>
            new(contents) { Kind = kind, ResponseId = responseId, ModelId = _metadata.DefaultModelId };
    }
}
