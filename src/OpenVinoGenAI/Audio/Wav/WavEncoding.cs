namespace OpenVinoGenAI;

/// <summary>How a WAV file stores one sample.</summary>
internal enum WavEncoding
{
    Pcm8,
    Pcm16,
    Pcm24,
    Pcm32,
    Float32,
    Float64,
}
