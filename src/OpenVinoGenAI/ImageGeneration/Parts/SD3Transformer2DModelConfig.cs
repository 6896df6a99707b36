namespace OpenVinoGenAI;

/// <summary>The <c>config.json</c> of a Stable Diffusion 3 transformer (official: <c>SD3Transformer2DModel.Config</c>).</summary>
/// <param name="SampleSize">The height and width of the latents that the model was trained for. Official: <c>sample_size</c>.</param>
/// <param name="PatchSize">The height and width of a patch. Official: <c>patch_size</c>.</param>
/// <param name="InChannels">The number of channels of the input. Official: <c>in_channels</c>.</param>
/// <param name="JointAttentionDim">The size of the text embeddings. Official: <c>joint_attention_dim</c>.</param>
public sealed record SD3Transformer2DModelConfig(int SampleSize, int PatchSize, int InChannels, int JointAttentionDim);
