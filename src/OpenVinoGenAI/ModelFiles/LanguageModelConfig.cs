namespace OpenVinoGenAI;

/// <summary>Reads the config of a language model, which has the size of the vocabulary where there is no detokenizer to tell it.</summary>
internal static class LanguageModelConfig
{
    private const string ConfigName = "config.json";

    /// <summary>The number of tokens.</summary>
    /// <returns>The number; <see langword="null"/> where the detokenizer is there, or the config does not say.</returns>
    /// <exception cref="ModelLoadException">The config cannot be read.</exception>
    internal static int? VocabularySizeWithoutDetokenizer(string modelsPath)
    {
        bool isNeeded = Directory.Exists(modelsPath) && !File.Exists(Path.Combine(modelsPath, "openvino_detokenizer.xml"));
        return isNeeded && File.Exists(Path.Combine(modelsPath, ConfigName))
            ? JsonConfig.Read(modelsPath, ConfigName, json => JsonConfig.Number(json, "vocab_size", 1, int.MaxValue))
            : null;
    }
}
