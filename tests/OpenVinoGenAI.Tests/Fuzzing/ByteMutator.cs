namespace OpenVinoGenAI.Tests;

/// <summary>Damages files in the ways that find bugs in their readers; the same seed gives the same damage.</summary>
internal sealed class ByteMutator(int seed)
{
    private const int HeaderBytes = 128;

    // Where sizes and counts wrap, change sign or turn to zero.
    private static readonly uint[] Extremes =
        [0, 1, 2, 0x7F, 0x80, 0xFF, 0x100, 0x7FFF, 0x8000, 0xFFFF, 0x10000, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFE, 0xFFFFFFFF];

    private readonly Random _random = new(seed);

    /// <summary>A copy of the input with one to six changes.</summary>
    public byte[] Mutate(ReadOnlySpan<byte> input)
    {
        List<byte> bytes = [.. input];
        for (int changes = _random.Next(1, 7); changes > 0; changes--)
        {
            Change(bytes);
        }

        return [.. bytes];
    }

    private void Change(List<byte> bytes)
    {
        if (bytes.Count == 0)
        {
            Insert(bytes);
            return;
        }

        switch (_random.Next(9))
        {
            case 0:
                bytes[Position(bytes)] ^= (byte)(1 << _random.Next(8));
                break;
            case 1:
                bytes[Position(bytes)] = (byte)_random.Next(256);
                break;
            case 2 or 3 or 4:
                Overwrite(bytes, Extremes[_random.Next(Extremes.Length)]);
                break;
            case 5:
                Insert(bytes);
                break;
            case 6:
                Remove(bytes);
                break;
            case 7:
                Repeat(bytes);
                break;
            default:
                int length = Position(bytes);
                bytes.RemoveRange(length, bytes.Count - length);
                break;
        }
    }

    // Half of all changes hit the header, where a byte matters most.
    private int Position(List<byte> bytes) =>
        _random.Next(_random.Next(2) == 0 ? Math.Min(bytes.Count, HeaderBytes) : bytes.Count);

    // As 1, 2 or 4 bytes of either byte order.
    private void Overwrite(List<byte> bytes, uint value)
    {
        int at = Position(bytes);
        int size = 1 << _random.Next(3);
        bool isBigEndian = _random.Next(2) == 0;
        for (int i = 0; i < size && at + i < bytes.Count; i++)
        {
            bytes[at + i] = (byte)(value >> (8 * (isBigEndian ? size - 1 - i : i)));
        }
    }

    private void Insert(List<byte> bytes)
    {
        byte[] piece = new byte[_random.Next(1, 17)];
        _random.NextBytes(piece);
        bytes.InsertRange(bytes.Count == 0 ? 0 : Position(bytes), piece);
    }

    private void Remove(List<byte> bytes)
    {
        (int at, int length) = Range(bytes);
        bytes.RemoveRange(at, length);
    }

    private void Repeat(List<byte> bytes)
    {
        (int at, int length) = Range(bytes);
        bytes.InsertRange(Position(bytes), bytes.GetRange(at, length));
    }

    private (int At, int Length) Range(List<byte> bytes)
    {
        int at = Position(bytes);
        return (at, _random.Next(1, Math.Min(bytes.Count - at, 64) + 1));
    }
}
