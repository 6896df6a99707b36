namespace OpenVinoGenAI;

/// <summary>The <c>config.json</c> of a FLUX.1 transformer (official: <c>FluxTransformer2DModel.Config</c>).</summary>
/// <param name="InChannels">The number of channels of the input. Official: <c>in_channels</c>.</param>
/// <param name="GuidanceEmbeds">Whether the guidance scale is an input of the model. Official: <c>guidance_embeds</c>.</param>
/// <param name="DefaultSampleSize">The height and width of the latents that the model was trained for. Official: <c>default_sample_size</c>.</param>
public sealed record FluxTransformer2DModelConfig(int InChannels, bool GuidanceEmbeds, int DefaultSampleSize);
