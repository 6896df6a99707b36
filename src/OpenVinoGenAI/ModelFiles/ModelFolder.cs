namespace OpenVinoGenAI;

/// <summary>Looks for a model's files before native code does, whose messages about a missing one rarely help.</summary>
internal static class ModelFolder
{
    private const string ExportHint = "A model folder is made with: optimum-cli export openvino --model <name or folder> <model folder>";

    /// <summary>The graph of a language model in its folder.</summary>
    internal const string LanguageModelGraph = "openvino_model.xml";

    /// <summary>The graph of a vision model's language model.</summary>
    internal const string VisionLanguageModelGraph = "openvino_language_model.xml";

    /// <summary>Checks a language model. Without a detokenizer it answers with tokens only.</summary>
    internal static void CheckLanguageModel(string modelsPath) =>
        CheckOrGguf(modelsPath, "openvino_model.xml", "openvino_model.bin", "openvino_tokenizer.xml");

    /// <summary>Checks a language model, with vision or without.</summary>
    internal static void CheckTextModel(string modelsPath)
    {
        if (modelsPath is not null && VisionModel.Is(modelsPath))
        {
            CheckVisionModel(modelsPath);
            return;
        }

        CheckLanguageModel(modelsPath!);
    }

    /// <summary>Checks a language model whose tokenizer comes from somewhere else.</summary>
    internal static void CheckLanguageModelOnly(string modelsPath) => CheckOrGguf(modelsPath, "openvino_model.xml", "openvino_model.bin");

    /// <summary>Checks a draft model, which the library reads from a folder only. An EAGLE3 draft has no tokenizer: it uses the main model's.</summary>
    internal static void CheckDraftModel(string modelsPath, IReadOnlyDictionary<string, object>? properties)
    {
        Check(modelsPath, ModelKind.Language, "openvino_model.xml", "openvino_model.bin");
        if (!EagleDraft.Is(modelsPath, properties))
        {
            Check(modelsPath, ModelKind.Language, "openvino_tokenizer.xml");
        }
    }

    /// <summary>Checks a tokenizer.</summary>
    internal static void CheckTokenizer(string modelsPath) => CheckOrGguf(modelsPath, "openvino_tokenizer.xml");

    /// <exception cref="ModelLoadException">The folder or one of the files is not there, or the path confuses the library.</exception>
    internal static void CheckImageModel(string modelsPath)
    {
        const string TextEncoder = "text_encoder";
        string schedulerConfig = Path.Combine("scheduler", "scheduler_config.json");
        Check(modelsPath, ModelKind.ImageGeneration, "model_index.json", schedulerConfig);
        SchedulerSettings.Read(Path.Combine(modelsPath, schedulerConfig), SchedulerType.Auto);

        // The library finds the tokenizer by replacing the first "text_encoder" in the path.
        if (modelsPath.Contains(TextEncoder, StringComparison.Ordinal))
        {
            throw Fault(
                modelsPath,
                $"The path {modelsPath} contains '{TextEncoder}', and the library would look for the tokenizer in the wrong place: " +
                "give the model's folder and those above it other names.");
        }
    }

    /// <summary>Checks a part of a model, for which a model of another kind may have been given.</summary>
    internal static void CheckPart(string path, params ReadOnlySpan<string> files) => Check(path, ModelKind.Language, files);

    internal static void CheckVisionModel(string modelsPath)
    {
        Check(
            modelsPath,
            ModelKind.Vision,
            "config.json",
            "openvino_language_model.xml",
            "openvino_language_model.bin",
            "openvino_text_embeddings_model.xml",
            "openvino_text_embeddings_model.bin",
            "openvino_vision_embeddings_model.xml",
            "openvino_vision_embeddings_model.bin",
            "openvino_tokenizer.xml",
            "openvino_detokenizer.xml");
        CheckVisionConfig(modelsPath);
    }

    /// <summary>Checks the configs of a vision language model. Either of the processor's two is enough.</summary>
    internal static void CheckVisionConfig(string modelsPath)
    {
        Check(modelsPath, ModelKind.Vision, "config.json");
        if (!File.Exists(Path.Combine(modelsPath, "processor_config.json")))
        {
            Check(modelsPath, ModelKind.Vision, "preprocessor_config.json");
        }
    }

    /// <summary>Checks a model for embeddings or re-ranking, which needs no detokenizer.</summary>
    internal static void CheckRetrievalModel(string modelsPath) =>
        Check(modelsPath, ModelKind.Language, LanguageModelGraph, "openvino_model.bin", "openvino_tokenizer.xml");

    /// <summary>Checks that a speech synthesis model has the file that says of which kind it is.</summary>
    internal static void CheckSpeechSynthesisConfig(string modelsPath) => Check(modelsPath, ModelKind.SpeechSynthesis, "config.json");

    internal static void CheckSpeechSynthesisModel(string modelsPath, bool isKokoro)
    {
        if (isKokoro)
        {
            Check(modelsPath, ModelKind.Language, LanguageModelGraph, "openvino_model.bin");
            return;
        }

        Check(
            modelsPath,
            ModelKind.SpeechSynthesis,
            "openvino_encoder_model.xml",
            "openvino_encoder_model.bin",
            "openvino_decoder_model.xml",
            "openvino_decoder_model.bin",
            "openvino_postnet.xml",
            "openvino_postnet.bin",
            "openvino_vocoder.xml",
            "openvino_vocoder.bin",
            "openvino_tokenizer.xml");
    }

    internal static void CheckSpeechModel(string modelsPath) => Check(
        modelsPath,
        ModelKind.Whisper,
        "openvino_encoder_model.xml",
        "openvino_encoder_model.bin",
        "openvino_decoder_model.xml",
        "openvino_decoder_model.bin",
        "openvino_tokenizer.xml",
        "openvino_detokenizer.xml",
        WhisperModelConfig.FileName);

    private static void CheckOrGguf(string modelsPath, params ReadOnlySpan<string> files)
    {
        ArgumentException.ThrowIfNullOrEmpty(modelsPath);
        NulCharacters.ThrowIfAny(modelsPath, nameof(modelsPath));
        if (GgufModelFile.IsNamed(modelsPath) && !Directory.Exists(modelsPath))
        {
            GgufModelFile.Check(modelsPath);
            return;
        }

        Check(modelsPath, ModelKind.Language, files);
    }

    /// <exception cref="ModelLoadException">The folder or one of the files is not there.</exception>
    private static void Check(string modelsPath, ModelKind kind, params ReadOnlySpan<string> files)
    {
        ArgumentException.ThrowIfNullOrEmpty(modelsPath);
        NulCharacters.ThrowIfAny(modelsPath, nameof(modelsPath));
        if (File.Exists(modelsPath))
        {
            throw Fault(modelsPath, GgufModelFile.IsNamed(modelsPath)
                ? $"{modelsPath} is a GGUF file, which {nameof(LLMPipeline)} reads, but neither other pipelines nor draft models are read from one. {ExportHint}"
                : $"{modelsPath} is a file: name the folder that has the model's files. {ExportHint}");
        }

        if (!Directory.Exists(modelsPath))
        {
            throw Fault(modelsPath, $"The model folder {Path.GetFullPath(modelsPath)} does not exist. {DownloadHint(modelsPath)}{ExportHint}");
        }

        LfsPointer.Refuse(modelsPath);
        foreach (string file in files)
        {
            if (!File.Exists(Path.Combine(modelsPath, file)))
            {
                throw Fault(
                    modelsPath, $"The model folder {Path.GetFullPath(modelsPath)} has no {file}.{ModelKindDetector.Advice(modelsPath, kind)} {ExportHint}");
            }
        }
    }

    // "OpenVINO/Qwen3-8B-int4-ov" is the name of a model on a hub, as other libraries take it.
    private static string DownloadHint(string path)
    {
        string[] parts = path.Split('/');
        bool isName = parts.Length == 2 && !path.Contains('\\', StringComparison.Ordinal)
            && Array.TrueForAll(parts, part => part.Length > 0 && part[0] != '.') && !Directory.Exists(parts[0]);
        return isName
            ? $"If '{path}' is a model on Hugging Face, download it first, for instance with: hf download {path} --local-dir {parts[1]} and pass '{parts[1]}'. "
            : string.Empty;
    }

    private static ModelLoadException Fault(string path, string message) => new(message) { ModelPath = path };
}
