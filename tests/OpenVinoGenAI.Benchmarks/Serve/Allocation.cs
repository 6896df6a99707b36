namespace OpenVinoGenAI.Benchmarks.Serve;

/// <summary>What streaming allocates for a token.</summary>
/// <param name="BytesPerToken">Managed bytes for each further token, the pieces of text included.</param>
/// <param name="TextBytesPerToken">The part of them that is the pieces of text.</param>
internal readonly record struct Allocation(double BytesPerToken, double TextBytesPerToken)
{
    private const int Few = 64;
    private const int Many = 256;

    internal delegate void Stream(GenerationConfig config, Action<string> onPiece);

    /// <summary>Compares a long answer with a short one, so that what a call costs once drops out.</summary>
    /// <param name="stream">The way.</param>
    /// <param name="requests">How many answers of the same length it streams.</param>
    internal static Allocation Of(Stream stream, int requests = 1)
    {
        Run(stream, Many);
        (long fewBytes, long fewText) = Run(stream, Few);
        (long manyBytes, long manyText) = Run(stream, Many);
        double tokens = (Many - Few) * requests;
        return new Allocation((manyBytes - fewBytes) / tokens, (manyText - fewText) / tokens);
    }

    private static (long Bytes, long Text) Run(Stream stream, int tokens)
    {
        GenerationConfig config = Workloads.Greedy(tokens);
        stream(config, static _ => { });
        long text = 0;
        long before = GC.GetTotalAllocatedBytes(precise: true);
        stream(config, piece => text += SizeOf(piece));
        return (GC.GetTotalAllocatedBytes(precise: true) - before, text);
    }

    // A string's header, length, characters and final NUL, in whole words.
    private static long SizeOf(string text) =>
        text.Length == 0 ? 0 : (((2L * nint.Size) + sizeof(int) + (sizeof(char) * (text.Length + 1L)) + nint.Size - 1) / nint.Size) * nint.Size;
}
