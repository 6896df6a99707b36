namespace OpenVinoGenAI;

/// <summary>
/// How long the parts of a generation of pictures took (official: <c>ImageGenerationPerfMetrics</c>). Durations are in milliseconds; what
/// was not measured is <see langword="null"/>.
/// </summary>
public sealed record ImageGenerationPerfMetrics
{
    /// <summary>The time that loading the models took (official: <c>load_time</c>).</summary>
    public double LoadTime { get; init; }

    /// <summary>The time of the generate call; <see langword="null"/> before the first (official: <c>generate_duration</c>).</summary>
    public double? GenerateDuration { get; init; }

    /// <summary>The time of all models in the generate call (official: <c>get_inference_duration</c>).</summary>
    public double? InferenceDuration { get; init; }

    /// <summary>The time of the text encoders, by their names, for instance <c>text_encoder</c> (official: <c>get_text_encoder_infer_duration</c>).</summary>
    public required IReadOnlyDictionary<string, double> TextEncoderInferenceDurations { get; init; }

    /// <summary>The time of turning the given picture into a latent (official: <c>get_vae_encoder_infer_duration</c>).</summary>
    public double? VaeEncoderInferenceDuration { get; init; }

    /// <summary>The time of turning the latent into pictures (official: <c>get_vae_decoder_infer_duration</c>).</summary>
    public double? VaeDecoderInferenceDuration { get; init; }

    /// <summary>The time of a step (official: <c>get_iteration_duration</c>).</summary>
    public MeanStd? IterationDuration => MeanStd.OfMicroseconds(RawIterationDurations);

    /// <summary>The time of an inference of the UNet (official: <c>get_unet_infer_duration</c>).</summary>
    public MeanStd? UnetInferenceDuration => MeanStd.OfMicroseconds(RawUnetInferenceDurations);

    /// <summary>The time of an inference of the transformer (official: <c>get_transformer_infer_duration</c>).</summary>
    public MeanStd? TransformerInferenceDuration => MeanStd.OfMicroseconds(RawTransformerInferenceDurations);

    /// <summary>The duration of each step, in microseconds (official: <c>raw_metrics.iteration_durations</c>).</summary>
    public required IReadOnlyList<float> RawIterationDurations { get; init; }

    /// <summary>The duration of each inference of the UNet, in microseconds (official: <c>raw_metrics.unet_inference_durations</c>).</summary>
    public required IReadOnlyList<float> RawUnetInferenceDurations { get; init; }

    /// <summary>The duration of each inference of the transformer, in microseconds (official: <c>raw_metrics.transformer_inference_durations</c>).</summary>
    public required IReadOnlyList<float> RawTransformerInferenceDurations { get; init; }

    /// <inheritdoc/>
    public override string ToString() => InvariantRecord.Write(nameof(ImageGenerationPerfMetrics), PrintMembers);
}
