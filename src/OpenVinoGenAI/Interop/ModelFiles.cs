using OpenVinoGenAI.Interop.Images;

namespace OpenVinoGenAI.Interop;

/// <summary>Looks for a model's files before native code does, whose messages about a missing one seldom help.</summary>
internal static class ModelFiles
{
    private const string ExportHint =
        "A model folder is made with: optimum-cli export openvino --model <name or folder> <model folder>";

    internal static void CheckLanguageModel(string modelsPath) =>
        Check(modelsPath, "openvino_model.xml", "openvino_model.bin", "openvino_tokenizer.xml", "openvino_detokenizer.xml");

    /// <exception cref="ModelLoadException">The folder or one of the files is not there, or the path confuses the library.</exception>
    internal static void CheckImageModel(string modelsPath)
    {
        const string TextEncoder = "text_encoder";
        string schedulerConfig = Path.Combine("scheduler", "scheduler_config.json");
        Check(modelsPath, "model_index.json", schedulerConfig);
        SchedulerSettings.Read(Path.Combine(modelsPath, schedulerConfig), SchedulerType.Auto);

        // The library finds the tokenizer by a replacement of the first "text_encoder" in the path.
        if (modelsPath.Contains(TextEncoder, StringComparison.Ordinal))
        {
            throw Missing(
                modelsPath,
                $"The path {modelsPath} contains '{TextEncoder}', and the library would look for the tokenizer in the wrong place: " +
                "give the model's folder and those above it other names.");
        }
    }

    internal static void CheckVisionModel(string modelsPath) =>
        Check(
            modelsPath,
            "config.json",
            "preprocessor_config.json",
            "openvino_language_model.xml",
            "openvino_language_model.bin",
            "openvino_text_embeddings_model.xml",
            "openvino_text_embeddings_model.bin",
            "openvino_vision_embeddings_model.xml",
            "openvino_vision_embeddings_model.bin",
            "openvino_tokenizer.xml",
            "openvino_detokenizer.xml");

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
