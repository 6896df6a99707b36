namespace OpenVinoGenAI.Tests;

/// <summary>Damages bytes in the ways that find faults in readers of files; the seed makes it repeatable.</summary>
internal sealed class ByteMutator(int seed)
{
    private static readonly byte[] Telling = [0x00, 0x01, 0x7F, 0x80, 0xFE, 0xFF];

    private readonly Random _random = new(seed);

    public byte[] Mutate(ReadOnlySpan<byte> input)
    {
        List<byte> bytes = [.. input];
        for (int changes = 1 + _random.Next(6); changes > 0; changes--)
        {
            Change(bytes);
        }

        return [.. bytes];
    }

    private void Change(List<byte> bytes)
    {
        if (bytes.Count == 0)
        {
            bytes.Add((byte)_random.Next(256));
            return;
        }

        // Half of the changes hit the first bytes, where headers are.
        int at = _random.Next(_random.Next(2) == 0 ? Math.Min(64, bytes.Count) : bytes.Count);
        int length = Math.Min(1 + _random.Next(16), bytes.Count - at);
        switch (_random.Next(7))
        {
            case 0:
                bytes[at] ^= (byte)(1 << _random.Next(8));
                break;
            case 1:
                bytes[at] = Telling[_random.Next(Telling.Length)];
                break;
            case 2:
                bytes[at] = (byte)_random.Next(256);
                break;
            case 3:
                bytes.RemoveRange(at, length);
                break;
            case 4:
                bytes.InsertRange(at, bytes.GetRange(_random.Next(bytes.Count - length + 1), length));
                break;
            case 5:
                for (int i = 0; i < Math.Min(4, length); i++)
                {
                    bytes[at + i] = Telling[^1];
                }

                break;
            default:
                if (_random.Next(4) == 0)
                {
                    bytes.RemoveRange(at, bytes.Count - at);
                }

                break;
        }
    }
}
