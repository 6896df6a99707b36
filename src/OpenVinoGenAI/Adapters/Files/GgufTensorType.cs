namespace OpenVinoGenAI;

/// <summary>How a tensor of a GGUF file is stored.</summary>
/// <param name="Name">The name of the type.</param>
/// <param name="BlockElements">How many elements are stored together.</param>
/// <param name="BlockBytes">How many bytes they take; 0 for types that are not known here.</param>
internal sealed record GgufTensorType(string Name, int BlockElements, int BlockBytes)
{
    private static readonly Dictionary<uint, GgufTensorType> Known = new()
    {
        [0] = new("F32", 1, 4),
        [1] = new("F16", 1, 2),
        [2] = new("Q4_0", 32, 18),
        [3] = new("Q4_1", 32, 20),
        [6] = new("Q5_0", 32, 22),
        [7] = new("Q5_1", 32, 24),
        [8] = new("Q8_0", 32, 34),
        [10] = new("Q2_K", 256, 84),
        [11] = new("Q3_K", 256, 110),
        [12] = new("Q4_K", 256, 144),
        [13] = new("Q5_K", 256, 176),
        [14] = new("Q6_K", 256, 210),
        [30] = new("BF16", 1, 2),
    };

    internal static GgufTensorType Of(uint number) => Known.GetValueOrDefault(number) ?? new($"GGUF type {number}", 1, 0);

    /// <summary>How many bytes a number of elements takes, the last block being a whole one.</summary>
    internal UInt128 Bytes(UInt128 elements) => (elements + (UInt128)BlockElements - 1) / (UInt128)BlockElements * (UInt128)BlockBytes;
}
