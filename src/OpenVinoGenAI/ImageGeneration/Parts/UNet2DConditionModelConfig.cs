namespace OpenVinoGenAI;

/// <summary>The <c>config.json</c> of a UNet (official: <c>UNet2DConditionModel.Config</c>).</summary>
/// <param name="InChannels">The number of channels of the input. Official: <c>in_channels</c>.</param>
/// <param name="SampleSize">The height and width of the latents that the model was trained for. Official: <c>sample_size</c>.</param>
/// <param name="TimeCondProjDim">
/// The size of the guidance embedding of a latent consistency model; negative for other models. Official: <c>time_cond_proj_dim</c>.
/// </param>
public sealed record UNet2DConditionModelConfig(int InChannels, int SampleSize, int TimeCondProjDim);
