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
internal sealed record WhisperModelFacts(int VocabularySize, int DecoderLayers, int DecoderHeads, int Positions)
{
    internal const string FileName = "config.json";

    /// <exception cref="ModelLoadException">The file cannot be read or lacks something.</exception>
    internal static WhisperModelFacts Read(string modelsPath)
    {
        string path = Path.Combine(modelsPath, FileName);
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            return new WhisperModelFacts(
                Number(json.RootElement, "vocab_size"),
                Number(json.RootElement, "decoder_layers"),
                Number(json.RootElement, "decoder_attention_heads"),
                Number(json.RootElement, "max_target_positions"));
        }
        catch (Exception error) when (error is JsonException or FormatException or IOException or UnauthorizedAccessException)
        {
            throw new ModelLoadException($"{path} cannot be used: {error.Message}", error) { ModelPath = modelsPath };
        }
    }

    private static int Number(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object
        && json.TryGetProperty(name, out JsonElement value)
        && value.ValueKind == JsonValueKind.Number
        && value.TryGetInt32(out int number)
        && number > 0
            ? number
            : throw new FormatException($"it has no {name} that is a whole number above 0.");
}
