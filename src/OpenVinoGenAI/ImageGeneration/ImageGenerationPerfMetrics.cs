namespace OpenVinoGenAI;

/// <summary>
/// How long the parts of an image generation took (official: <c>ImageGenerationPerfMetrics</c>). What was not measured is
/// <see langword="null"/>.
/// </summary>
public sealed record ImageGenerationPerfMetrics
{
    /// <summary>The time that loading the models took (official: <c>load_time</c>).</summary>
    public TimeSpan LoadTime { get; init; }

    /// <summary>The time of the generate call; <see langword="null"/> before the first (official: <c>generate_duration</c>).</summary>
    public TimeSpan? GenerateDuration { get; init; }

    /// <summary>The time of all models in the generate call (official: <c>get_inference_duration</c>).</summary>
    public TimeSpan? InferenceDuration { get; init; }

    /// <summary>The time of the text encoders, by their names, for instance <c>text_encoder</c> (official: <c>get_text_encoder_infer_duration</c>).</summary>
    public IReadOnlyDictionary<string, TimeSpan> TextEncoderInferenceDurations { get; init; } = new Dictionary<string, TimeSpan>();

    /// <summary>The time of turning the given image into a latent (official: <c>get_vae_encoder_infer_duration</c>).</summary>
    public TimeSpan? VaeEncoderInferenceDuration { get; init; }

    /// <summary>The time of turning the latent into images (official: <c>get_vae_decoder_infer_duration</c>).</summary>
    public TimeSpan? VaeDecoderInferenceDuration { get; init; }

    /// <summary>The time of a step (official: <c>get_iteration_duration</c>).</summary>
    public MeanStdDuration? IterationDuration => MeanStdDuration.OfMicroseconds(RawIterationDurations);

    /// <summary>The time of an inference of the UNet (official: <c>get_unet_infer_duration</c>).</summary>
    public MeanStdDuration? UnetInferenceDuration => MeanStdDuration.OfMicroseconds(RawUnetInferenceDurations);

    /// <summary>The time of an inference of the transformer (official: <c>get_transformer_infer_duration</c>).</summary>
    public MeanStdDuration? TransformerInferenceDuration => MeanStdDuration.OfMicroseconds(RawTransformerInferenceDurations);

    /// <summary>The time of the first step and of the others (official: <c>get_first_and_other_iter_duration</c>).</summary>
    public FirstAndOtherDuration? FirstAndOtherIterationDuration => FirstAndOtherDuration.OfMicroseconds(RawIterationDurations);

    /// <summary>The time of the first inference of the UNet and of the others (official: <c>get_first_and_other_unet_infer_duration</c>).</summary>
    public FirstAndOtherDuration? FirstAndOtherUnetInferenceDuration => FirstAndOtherDuration.OfMicroseconds(RawUnetInferenceDurations);

    /// <summary>The time of the first inference of the transformer and of the others (official: <c>get_first_and_other_trans_infer_duration</c>).</summary>
    public FirstAndOtherDuration? FirstAndOtherTransformerInferenceDuration =>
        FirstAndOtherDuration.OfMicroseconds(RawTransformerInferenceDurations);

    /// <summary>The duration of each step, in microseconds (official: <c>raw_metrics.iteration_durations</c>).</summary>
    public IReadOnlyList<float> RawIterationDurations { get; init; } = [];

    /// <summary>The duration of each inference of the UNet, in microseconds (official: <c>raw_metrics.unet_inference_durations</c>).</summary>
    public IReadOnlyList<float> RawUnetInferenceDurations { get; init; } = [];

    /// <summary>The duration of each inference of the transformer, in microseconds (official: <c>raw_metrics.transformer_inference_durations</c>).</summary>
    public IReadOnlyList<float> RawTransformerInferenceDurations { get; init; } = [];

    /// <inheritdoc/>
    public override string ToString() => InvariantRecord.Write(nameof(ImageGenerationPerfMetrics), PrintMembers);
}
