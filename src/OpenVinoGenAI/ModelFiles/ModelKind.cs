namespace OpenVinoGenAI;

/// <summary>What a folder has, as far as its files tell.</summary>
internal enum ModelKind
{
    Unknown,
    Language,
    Vision,
    Whisper,
    SpeechSynthesis,
    ImageGeneration,
    HuggingFace,
    Onnx,
    Gguf,
}
