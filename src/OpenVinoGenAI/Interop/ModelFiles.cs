namespace OpenVinoGenAI.Interop;

/// <summary>Looks for a model's files before native code does, whose messages about a missing one seldom help.</summary>
internal static class ModelFiles
{
    private const string ExportHint =
        "A model folder is made with: optimum-cli export openvino --model <name or folder> <model folder>";

    internal static void CheckLanguageModel(string modelsPath) =>
        Check(modelsPath, "openvino_model.xml", "openvino_model.bin", "openvino_tokenizer.xml", "openvino_detokenizer.xml");

    internal static void CheckSpeechModel(string modelsPath) => Check(
        modelsPath,
        "openvino_encoder_model.xml",
        "openvino_encoder_model.bin",
        "openvino_decoder_model.xml",
        "openvino_decoder_model.bin",
        "openvino_tokenizer.xml",
        "openvino_detokenizer.xml",
        WhisperModelFacts.FileName);

    /// <exception cref="ModelLoadException">The folder or one of the files is not there.</exception>
    internal static void Check(string modelsPath, params ReadOnlySpan<string> files)
    {
        ArgumentException.ThrowIfNullOrEmpty(modelsPath);
        if (File.Exists(modelsPath))
        {
            throw Missing(modelsPath, $"{modelsPath} is a file: name the folder that has the model's files. {ExportHint}");
        }

        if (!Directory.Exists(modelsPath))
        {
            throw Missing(modelsPath, $"The model folder {Path.GetFullPath(modelsPath)} does not exist. {ExportHint}");
        }

        foreach (string file in files)
        {
            if (!File.Exists(Path.Combine(modelsPath, file)))
            {
                throw Missing(modelsPath, $"The model folder {Path.GetFullPath(modelsPath)} has no {file}. {ExportHint}");
            }
        }
    }

    private static ModelLoadException Missing(string path, string message) => new(message) { ModelPath = path };
}
