using OpenVinoGenAI.Interop;
using OpenVinoGenAI.Interop.Handles;

namespace OpenVinoGenAI;

/// <summary>A native speech recognition pipeline.</summary>
internal interface INativeRecognizer<out TResult> : INativeTextPipeline
{
    /// <summary>Recognises speech.</summary>
    /// <param name="samples">The samples: mono, 16 kHz.</param>
    /// <param name="silence">How many samples of silence to append.</param>
    /// <param name="config">How to decode.</param>
    /// <param name="streamer">What receives the text or the tokens; <see langword="null"/> for nothing.</param>
    TResult Generate(
        ReadOnlyMemory<float> samples,
        int silence,
        ResolvedConfig<WhisperGenerationConfig, WhisperGenerationConfigHandle> config,
        StreamerAdapter? streamer);
}
