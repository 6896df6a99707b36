#pragma warning disable IDE1006 // The names are those of the documentation.
using NAudio.Wave;

namespace OpenVinoGenAI.Docs.Tests.Snippets;

/// <summary>What snippets about speech recognition may use without defining it.</summary>
public static class SpeechGivens
{
    private static readonly Lazy<WhisperPipeline> LazyPipe = new(() => new WhisperPipeline("models/whisper-base-int8-ov"));

    public static WhisperPipeline pipe => LazyPipe.Value;

    public static AudioClip clip => AudioFile.Load("question.wav");

    public static float[] recorded => new float[16_000];

    public static WhisperGenerationConfig config => new();

    public static IWaveProvider microphoneBuffer => new WaveFileReader("question.wav");

    public static CancellationToken cancellationToken => CancellationToken.None;
}
