using System.Text.Json;

namespace OpenVinoGenAI;

/// <summary>
/// What a model's <c>config.json</c> says of its size. The library does not check options against it, and a token or a head that the model
/// lacks ends the process.
/// </summary>
/// <param name="VocabularySize">The number of tokens.</param>
/// <param name="DecoderLayers">The number of the decoder's layers.</param>
/// <param name="DecoderHeads">The number of attention heads in each layer.</param>
/// <param name="Positions">The most tokens of a window, with those that begin it.</param>
internal sealed record WhisperModelConfig(int VocabularySize, int DecoderLayers, int DecoderHeads, int Positions)
{
    internal const string FileName = "config.json";

    /// <exception cref="ModelLoadException">The file cannot be read or lacks something.</exception>
    internal static WhisperModelConfig Read(string modelsPath) => JsonConfig.Read(
        modelsPath,
        FileName,
        json => new WhisperModelConfig(
            Number(json, "vocab_size"),
            Number(json, "decoder_layers"),
            Number(json, "decoder_attention_heads"),
            Number(json, "max_target_positions")));

    private static int Number(JsonElement json, string name) =>
        JsonConfig.Number(json, name, 1, int.MaxValue) ?? throw new FormatException($"it has no {name}.");
}
