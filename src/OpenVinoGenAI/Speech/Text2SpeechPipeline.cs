using OpenVinoGenAI.Interop;
using OpenVinoGenAI.Interop.Handles;

namespace OpenVinoGenAI;

/// <summary>A speech synthesis model, SpeechT5 or Kokoro: from text to audio (official: <c>Text2SpeechPipeline</c>).</summary>
/// <remarks>
/// A pipeline may be used by several threads. It runs one generation at a time; further calls wait for their turn in order.
/// <see cref="Dispose"/> may be called at any time: a generation that runs is completed first, and calls that wait get an
/// <see cref="ObjectDisposedException"/>. The library cannot interrupt the generation of a text: use <see cref="StreamAsync"/> for long texts, which
/// generates sentence by sentence and can be cancelled between them.
/// </remarks>
public sealed partial class Text2SpeechPipeline : IDisposable
{
    private readonly PipelineCore<NativeText2SpeechPipeline, SpeechGenerationConfig, SpeechGenerationConfigHandle> _core;
    private readonly SpeechModel _model;
    private readonly Tokenizer? _tokenizer;
    private readonly int[] _speakerEmbeddingShape;

    /// <summary>Loads a model.</summary>
    /// <param name="modelsPath">
    /// The model's folder. SpeechT5 is exported with <c>--model-kwargs '{"vocoder": "microsoft/speecht5_hifigan"}'</c>, Kokoro with
    /// <c>--trust-remote-code</c>.
    /// </param>
    /// <param name="device">
    /// The device: <c>CPU</c>, <c>GPU</c>, <c>NPU</c>, or a virtual one such as <c>AUTO</c> or <c>HETERO:GPU,CPU</c>. Case matters.
    /// </param>
    /// <param name="properties">Properties of the runtime and the device by their official names, as in <see cref="PipelineOptions.Properties"/>.</param>
    /// <exception cref="ModelLoadException">The folder or a file is missing or cannot be read.</exception>
    /// <exception cref="DeviceNotAvailableException">The device does not exist or lacks a driver.</exception>
    /// <exception cref="InvalidConfigurationException">A property is not allowed.</exception>
    /// <exception cref="NativeLibraryException">The native library cannot be loaded.</exception>
    public Text2SpeechPipeline(string modelsPath, string device = "CPU", PipelineProperties? properties = null)
    {
        ArgumentNullException.ThrowIfNull(device);
        _model = SpeechModel.Check(modelsPath);
        Device = device;
        var native = NativeText2SpeechPipeline.Load(modelsPath, device, properties);
        try
        {
            _tokenizer = _model.IsKokoro ? null : new Tokenizer(modelsPath);
            _speakerEmbeddingShape = native.GetSpeakerEmbeddingShape();
            _core = new(this, native, new SpeechConfigResolver(native.GetGenerationConfig()), _tokenizer);
        }
        catch
        {
            _tokenizer?.Dispose();
            native.Dispose();
            throw;
        }
    }

    /// <summary>The device that the model runs on.</summary>
    public string Device { get; }

    /// <summary>The shape of a voice: 1 × 512 for SpeechT5, 510 × 1 × 256 for Kokoro (official: <c>get_speaker_embedding_shape</c>).</summary>
    public IReadOnlyList<int> SpeakerEmbeddingShape => _speakerEmbeddingShape;

    /// <summary>
    /// Options for calls that leave them unset: initially the model's <c>generation_config.json</c> on top of the library's defaults. Setting it changes only
    /// the options that are not <see langword="null"/>.
    /// </summary>
    /// <exception cref="InvalidConfigurationException">An option is not allowed; the config does not change.</exception>
    /// <exception cref="ObjectDisposedException">The pipeline is disposed.</exception>
    public SpeechGenerationConfig GenerationConfig
    {
        get => _core.GenerationConfig;
        set => _core.GenerationConfig = value;
    }

    /// <summary>Loads a model without blocking the caller.</summary>
    /// <param name="modelsPath">The model's folder.</param>
    /// <param name="device">The device, for instance <c>CPU</c>. Case matters.</param>
    /// <param name="properties">Properties of the runtime and the device, as in <see cref="PipelineOptions.Properties"/>.</param>
    /// <param name="cancellationToken">Ends the wait; the model is then disposed as soon as it is loaded.</param>
    /// <returns>The pipeline. The task fails as the constructor does.</returns>
    public static Task<Text2SpeechPipeline> LoadAsync(
        string modelsPath,
        string device = "CPU",
        PipelineProperties? properties = null,
        CancellationToken cancellationToken = default) =>
        ModelLoader.RunAsync(() => new Text2SpeechPipeline(modelsPath, device, properties), cancellationToken);

    /// <summary>Frees the model. A generation that runs is completed first; calls that wait for their turn get an exception.</summary>
    public void Dispose() => _core.Dispose();

    private SpeechCall Call(string[] texts, SpeakerEmbedding? speaker, CancellationToken cancellationToken)
    {
        CheckSpeaker(speaker);
        return new SpeechCall(texts, speaker, _model, _tokenizer, cancellationToken);
    }

    private void CheckSpeaker(SpeakerEmbedding? speaker)
    {
        string shape = string.Join(" × ", _speakerEmbeddingShape);
        if (speaker is null)
        {
            if (_model.IsKokoro)
            {
                throw new ArgumentNullException(
                    nameof(speaker),
                    $"A Kokoro model has no voice of its own: pass one of shape {shape}, for instance {nameof(SpeakerEmbedding)}.{nameof(SpeakerEmbedding.FromFile)}(\"voices/af_heart.bin\").");
            }

            return;
        }

        int wanted = _speakerEmbeddingShape.Aggregate(1, static (product, dimension) => checked(product * dimension));
        if (speaker.Values.Length != wanted)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"The speaker embedding has {speaker.Values.Length} values, and the model takes {wanted} ({shape})."), nameof(speaker));
        }
    }
}
