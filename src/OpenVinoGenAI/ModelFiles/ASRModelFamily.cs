namespace OpenVinoGenAI;

/// <summary>The families of speech recognition models, by the <c>model_type</c> of their <c>config.json</c>.</summary>
internal enum ASRModelFamily
{
    Whisper,
    Qwen3ASR,
}
