using System.Buffers.Binary;

namespace OpenVinoGenAI;

/// <summary>A speaker's voice, as a speech synthesis model takes it: 512 values for SpeechT5, 510 × 1 × 256 for Kokoro.</summary>
public sealed class SpeakerEmbedding
{
    private const long LargestFile = 64 * 1024 * 1024;

    private SpeakerEmbedding(float[] values) => Values = values;

    /// <summary>The values, row by row.</summary>
    public ReadOnlyMemory<float> Values { get; }

    /// <summary>Takes values; they are copied.</summary>
    /// <param name="values">The values, row by row, at least one. Each is a finite number.</param>
    /// <returns>The voice.</returns>
    /// <exception cref="ArgumentException">The list is empty, or a value is NaN or infinite.</exception>
    public static SpeakerEmbedding FromFloats(ReadOnlySpan<float> values)
    {
        if (values.IsEmpty)
        {
            throw new ArgumentException("A speaker embedding has at least one value.", nameof(values));
        }

        int bad = values.IndexOfAnyExceptFinite();
        return bad < 0
            ? new SpeakerEmbedding(values.ToArray())
            : throw new ArgumentException(FormattableString.Invariant($"The value {bad} of the speaker embedding is {values[bad]}."), nameof(values));
    }

    /// <summary>Reads a file of 32-bit little-endian floats without a header, as Kokoro's <c>voices/NAME.bin</c> are and as NumPy's <c>tofile</c> writes.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The voice.</returns>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="InvalidDataException">The file is empty or too large, is not a list of floats, or has a NaN or an infinite value.</exception>
    public static SpeakerEmbedding FromFile(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var file = new FileInfo(path);
        if (file.Exists && (file.Length == 0 || file.Length > LargestFile || file.Length % sizeof(float) != 0))
        {
            throw Fault(path, FormattableString.Invariant($"it has {file.Length} bytes, which is not a list of 32-bit floats"));
        }

        byte[] bytes = File.ReadAllBytes(path);
        var values = new float[bytes.Length / sizeof(float)];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = BinaryPrimitives.ReadSingleLittleEndian(bytes.AsSpan(i * sizeof(float)));
        }

        int bad = ((ReadOnlySpan<float>)values).IndexOfAnyExceptFinite();
        return bad < 0 ? new SpeakerEmbedding(values) : throw Fault(path, FormattableString.Invariant($"its value {bad} is {values[bad]}"));
    }

    private static InvalidDataException Fault(string path, string reason) =>
        new($"{path} cannot be used as a speaker embedding: {reason}. It must be a file of 32-bit floats without a header.");
}
