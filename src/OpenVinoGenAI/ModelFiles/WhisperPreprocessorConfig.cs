using System.Text.Json;

namespace OpenVinoGenAI;

/// <summary>
/// Checks how a speech model's <c>preprocessor_config.json</c> cuts audio into features. The library allocates and loops by these numbers
/// unchecked: a wrong one keeps it busy without an end, or ends the process.
/// </summary>
internal static class WhisperPreprocessorConfig
{
    internal const string FileName = "preprocessor_config.json";

    // Far above what any model has (128 features, 400 samples, 30 seconds), and low enough to be computed at once.
    private const int MaxFeatures = 1024;
    private const int MaxFourierSamples = 16_384;
    private const int MaxSeconds = 120;

    // What the library takes for what the file does not say.
    private const int DefaultSeconds = 30;
    private const int DefaultHop = 160;

    /// <exception cref="ModelLoadException">The file cannot be read, or its numbers cannot be a model's.</exception>
    internal static void Check(string modelsPath)
    {
        // The library has defaults for a model without the file.
        if (File.Exists(Path.Combine(modelsPath, FileName)))
        {
            JsonConfig.Read<object?>(modelsPath, FileName, Check);
        }
    }

    private static object? Check(JsonElement json)
    {
        JsonConfig.Number(json, "feature_size", 1, MaxFeatures);
        JsonConfig.Number(json, "n_fft", 2, MaxFourierSamples);
        int rate = JsonConfig.Number(json, "sampling_rate", AudioClip.WhisperSampleRate, AudioClip.WhisperSampleRate) ?? AudioClip.WhisperSampleRate;
        int seconds = JsonConfig.Number(json, "chunk_length", 1, MaxSeconds) ?? DefaultSeconds;
        int hop = JsonConfig.Number(json, "hop_length", 1, MaxFourierSamples) ?? DefaultHop;
        int samples = seconds * rate;
        JsonConfig.Number(json, "n_samples", samples, samples);
        JsonConfig.Number(json, "nb_max_frames", samples / hop, samples / hop);
        return null;
    }
}
