using System.Text.Json;

namespace OpenVinoGenAI;

/// <summary>Reads how many positions a language model has from its <c>config.json</c>.</summary>
internal static class ContextLength
{
    private const string FileName = "config.json";

    // The names that the families of models give it, the usual one first.
    private static readonly string[] Names =
        ["max_position_embeddings", "n_positions", "max_sequence_length", "max_seq_len", "seq_length", "n_ctx"];

    // Where models of several parts keep the config of their language model.
    private static readonly string[] Parts = ["text_config", "llm_config", "language_config", "thinker_config"];

    // These kinds of scaling are part of the number already.
    private static readonly string[] ScalingsIncluded = ["default", "llama3", "longrope", "su", "mrope"];

    /// <summary>Reads the most tokens that a prompt and its answer may have together.</summary>
    /// <returns>The number, or <see langword="null"/> if the model does not say.</returns>
    /// <exception cref="ModelLoadException">The file is not JSON.</exception>
    internal static int? Read(string modelsPath) =>
        File.Exists(modelsPath) ? GgufModelFile.ContextLength(modelsPath)
        : File.Exists(Path.Combine(modelsPath, FileName)) ? JsonConfig.Read(modelsPath, FileName, Find)
        : null;

    /// <summary>Reads how many tokens an image becomes, where that is the same for each.</summary>
    /// <returns>The number, or 0 if it depends on the image or the model does not say.</returns>
    /// <exception cref="ModelLoadException">The file is not JSON.</exception>
    internal static int TokensPerImage(string modelsPath) => JsonConfig.Read(
        modelsPath,
        FileName,
        config => Text(config, "model_type") == "llava" ? JsonConfig.Number(config, "image_seq_length", 1, int.MaxValue) ?? 0 : 0);

    private static int? Find(JsonElement config)
    {
        foreach (string name in Names)
        {
            if (config.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Number
                && value.TryGetInt32(out int positions) && positions > 0)
            {
                return Scale(config, positions);
            }
        }

        foreach (string part in Parts)
        {
            if (config.TryGetProperty(part, out JsonElement inner) && inner.ValueKind == JsonValueKind.Object && Find(inner) is { } positions)
            {
                return positions;
            }
        }

        return null;
    }

    private static int Scale(JsonElement config, int positions)
    {
        if (!config.TryGetProperty("rope_scaling", out JsonElement scaling) || scaling.ValueKind != JsonValueKind.Object)
        {
            return positions;
        }

        string kind = Text(scaling, "rope_type") ?? Text(scaling, "type") ?? "default";
        bool isScaled = !ScalingsIncluded.Contains(kind)
            && scaling.TryGetProperty("factor", out JsonElement value) && value.ValueKind == JsonValueKind.Number
            && value.TryGetDouble(out double factor) && factor > 1;
        return isScaled ? (int)Math.Min(positions * scaling.GetProperty("factor").GetDouble(), int.MaxValue) : positions;
    }

    private static string? Text(JsonElement config, string name) =>
        config.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
