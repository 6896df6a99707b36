namespace OpenVinoGenAI;

/// <summary>The <c>config.json</c> of a CLIP text encoder (official: <c>CLIPTextModel.Config</c>).</summary>
/// <param name="MaxPositionEmbeddings">The number of tokens that the encoder takes; longer prompts are cut. Official: <c>max_position_embeddings</c>.</param>
/// <param name="NumHiddenLayers">The number of hidden layers. Official: <c>num_hidden_layers</c>.</param>
public sealed record CLIPTextModelConfig(int MaxPositionEmbeddings, int NumHiddenLayers);
