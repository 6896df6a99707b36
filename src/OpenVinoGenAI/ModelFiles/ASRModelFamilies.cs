using System.Text.Json;

namespace OpenVinoGenAI;

/// <summary>Finds out which family a speech recognition model is of, as the library does.</summary>
internal static class ASRModelFamilies
{
    /// <exception cref="ModelLoadException"><c>config.json</c> cannot be read, or names a family that the library does not know.</exception>
    internal static ASRModelFamily Read(string modelsPath) => JsonConfig.Read(modelsPath, WhisperModelConfig.FileName, Read);

    private static ASRModelFamily Read(JsonElement json)
    {
        string? type = json.TryGetProperty("model_type", out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        return type switch
        {
            "whisper" => ASRModelFamily.Whisper,
            "qwen3_asr" => ASRModelFamily.Qwen3ASR,
            null => throw new FormatException("it has no model_type, which says whether the model is of Whisper or of Qwen3-ASR."),
            _ => throw new FormatException($"its model_type is '{type}', and {nameof(ASRPipeline)} runs models of the types whisper and qwen3_asr."),
        };
    }
}
