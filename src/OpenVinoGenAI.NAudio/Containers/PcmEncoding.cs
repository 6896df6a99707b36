namespace OpenVinoGenAI;

/// <summary>How one sample is stored.</summary>
internal enum PcmEncoding
{
    Unsigned8,
    Signed8,
    Signed16,
    Signed24,
    Signed32,
    Float32,
    Float64,
    MuLaw,
    ALaw,
}
