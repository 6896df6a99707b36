namespace OpenVinoGenAI;

/// <summary>Finds out what kind of model a folder has, for messages to somebody who gave it to the wrong pipeline.</summary>
internal static class ModelKindDetector
{
    internal static ModelKind Detect(string folder)
    {
        bool Has(string file) => File.Exists(Path.Combine(folder, file));
        bool HasAny(string pattern) => Directory.EnumerateFiles(folder, pattern).Any();

        return Has("model_index.json") ? ModelKind.ImageGeneration
            : Has("openvino_language_model.xml") ? ModelKind.Vision
            : Has("openvino_vocoder.xml") || Has("openvino_postnet.xml") ? ModelKind.SpeechSynthesis
            : Has("openvino_encoder_model.xml") ? ModelKind.Whisper
            : Has("openvino_model.xml") ? ModelKind.Language
            : HasAny("*.safetensors") || HasAny("pytorch_model*.bin") ? ModelKind.HuggingFace
            : HasAny("*.onnx") || Directory.Exists(Path.Combine(folder, "onnx")) ? ModelKind.Onnx
            : HasAny("*.gguf") ? ModelKind.Gguf
            : ModelKind.Unknown;
    }

    /// <summary>What to do with a folder that was given to a pipeline for another kind; empty where nothing is known.</summary>
    internal static string Advice(string folder, ModelKind wanted) => Detect(folder) switch
    {
        var found when found == wanted => string.Empty,
        ModelKind.Language => $" It is a language model: use {nameof(LLMPipeline)}.",
        ModelKind.Vision => $" It is a vision language model: use {nameof(VLMPipeline)}.",
        ModelKind.Whisper => $" It is a Whisper model: use {nameof(WhisperPipeline)}.",
        ModelKind.SpeechSynthesis => $" It is a model for speech synthesis: use {nameof(Text2SpeechPipeline)}.",
        ModelKind.ImageGeneration => $" It is a model for image generation: use {nameof(Text2ImagePipeline)}, {nameof(Image2ImagePipeline)} or {nameof(InpaintingPipeline)}.",
        ModelKind.HuggingFace => " It is a Hugging Face (PyTorch) model, which has to be converted.",
        ModelKind.Onnx => " It is an ONNX model; the original model has to be converted instead.",
        ModelKind.Gguf => " It has a GGUF file: pass the path of that file to LLMPipeline.",
        _ => string.Empty,
    };
}
