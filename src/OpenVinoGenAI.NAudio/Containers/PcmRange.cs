namespace OpenVinoGenAI;

/// <summary>A part of a file that holds samples.</summary>
/// <param name="Start">The first byte.</param>
/// <param name="Length">The number of bytes, all within the file.</param>
internal readonly record struct PcmRange(long Start, long Length);
