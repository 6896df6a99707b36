using System.Text;

namespace OpenVinoGenAI;

/// <summary>Reads the list of tensors of a GGUF file, version 2 or 3, and checks that the file holds them.</summary>
internal static class GgufFile
{
    private const int DefaultAlignment = 32;
    private const uint OldestVersion = 2;
    private const uint NewestVersion = 3;
    private const int MaxNameLength = 65535;
    private const int MaxDimensions = 4;
    private const int MaxNesting = 4;
    private const int AverageSize = 64;

    // Types of metadata values.
    private const uint Text = 8;
    private const uint Array = 9;
    private const uint UInt32 = 4;

    private static readonly byte[] Magic = "GGUF"u8.ToArray();

    /// <summary>Whether a file begins as a GGUF file does. Its position is the beginning afterwards.</summary>
    internal static bool IsOne(Stream file)
    {
        Span<byte> start = stackalloc byte[Magic.Length];
        int read = file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        file.Position = 0;
        return start[..read].SequenceEqual(Magic);
    }

    /// <summary>Says what is wrong with a file; <see langword="null"/> if nothing is.</summary>
    /// <param name="file">The file, at its beginning.</param>
    /// <param name="tensors">Receives the tensors.</param>
    /// <param name="metadata">Receives the values in the header that a model needs, where somebody wants them.</param>
    internal static string? Fault(Stream file, List<AdapterTensor> tensors, GgufMetadata? metadata = null)
    {
        using var reader = new BinaryReader(new BufferedStream(file), Encoding.UTF8, leaveOpen: true);
        try
        {
            return Read(reader, file.Length, tensors, metadata);
        }
        catch (EndOfStreamException)
        {
            return "it ends within its header";
        }
    }

    private static string? Read(BinaryReader reader, long length, List<AdapterTensor> tensors, GgufMetadata? metadata)
    {
        reader.ReadUInt32();
        uint version = reader.ReadUInt32();
        if (version is < OldestVersion or > NewestVersion)
        {
            return $"its version is {version}, and {OldestVersion} and {NewestVersion} can be read";
        }

        ulong tensorCount = reader.ReadUInt64();
        ulong valueCount = reader.ReadUInt64();
        if (tensorCount > (ulong)length || valueCount > (ulong)length)
        {
            return "its header counts more entries than the file has bytes";
        }

        if (ReadValues(reader, valueCount, metadata, out long alignment) is { } problem)
        {
            return problem;
        }

        List<Entry> entries = [];
        for (ulong i = 0; i < tensorCount; i++)
        {
            if (ReadEntry(reader, out Entry entry) is { } fault)
            {
                return fault;
            }

            entries.Add(entry);
        }

        long data = (reader.BaseStream.Position + alignment - 1) / alignment * alignment;
        foreach (Entry entry in entries)
        {
            if (entry.Offset > (ulong)length || entry.Bytes > (UInt128)length || (UInt128)data + entry.Offset + entry.Bytes > (UInt128)length)
            {
                return $"tensor {entry.Name} ends beyond the file's {length} bytes: the file is cut short";
            }

            tensors.Add(new AdapterTensor(entry.Name, entry.ElementType, entry.Shape, data + (long)entry.Offset, (long)entry.Bytes));
        }

        return tensors.Count == 0 ? "it has no tensor" : null;
    }

    private static string? ReadValues(BinaryReader reader, ulong count, GgufMetadata? metadata, out long alignment)
    {
        alignment = DefaultAlignment;
        for (ulong i = 0; i < count; i++)
        {
            if (ReadText(reader) is not { } key)
            {
                return "a name in its header is too long";
            }

            uint type = reader.ReadUInt32();
            metadata?.Keys.Add(key);
            if (type == UInt32)
            {
                uint number = reader.ReadUInt32();
                if (metadata is not null)
                {
                    metadata.Numbers[key] = number;
                }

                if (key == "general.alignment")
                {
                    alignment = number;
                    if (alignment == 0)
                    {
                        return "its alignment is 0";
                    }
                }
            }
            else if (metadata is not null && key == GgufMetadata.ArchitectureKey && type == Text)
            {
                metadata.Architecture = ReadText(reader);
            }
            else if (!Skip(reader, type, MaxNesting))
            {
                return $"the value {key} in its header cannot be read";
            }
        }

        return null;
    }

    private static string? ReadEntry(BinaryReader reader, out Entry entry)
    {
        entry = default;
        if (ReadText(reader) is not { } name)
        {
            return "a name in its header is too long";
        }

        uint rank = reader.ReadUInt32();
        if (rank > MaxDimensions)
        {
            return $"tensor {name} has {rank} dimensions";
        }

        // GGUF lists the dimensions from the fastest to the slowest.
        long[] shape = new long[rank];
        UInt128 elements = 1;
        for (int i = shape.Length - 1; i >= 0; i--)
        {
            ulong dimension = reader.ReadUInt64();
            if (dimension > long.MaxValue || (elements *= dimension) > long.MaxValue)
            {
                return $"tensor {name} has no valid shape";
            }

            shape[i] = (long)dimension;
        }

        GgufTensorType type = GgufTensorType.Of(reader.ReadUInt32());
        entry = new Entry(name, type.Name, shape, reader.ReadUInt64(), type.Bytes(elements));
        return null;
    }

    private static string? ReadText(BinaryReader reader)
    {
        ulong length = reader.ReadUInt64();
        if (length > MaxNameLength)
        {
            return null;
        }

        byte[] bytes = reader.ReadBytes((int)length);
        return bytes.Length == (int)length ? Encoding.UTF8.GetString(bytes) : throw new EndOfStreamException();
    }

    private static bool Skip(BinaryReader reader, uint type, int nesting)
    {
        if (type == Text)
        {
            return SkipBytes(reader, reader.ReadUInt64());
        }

        if (type != Array)
        {
            return SizeOf(type) is { } size && SkipBytes(reader, size);
        }

        uint itemType = reader.ReadUInt32();
        ulong count = reader.ReadUInt64();
        if (SizeOf(itemType) is { } itemSize)
        {
            return count <= long.MaxValue / AverageSize && SkipBytes(reader, count * itemSize);
        }

        for (ulong i = 0; i < count; i++)
        {
            if (nesting == 0 || !Skip(reader, itemType, nesting - 1))
            {
                return false;
            }
        }

        return true;
    }

    private static bool SkipBytes(BinaryReader reader, ulong count)
    {
        Stream stream = reader.BaseStream;
        if (count > (ulong)(stream.Length - stream.Position))
        {
            throw new EndOfStreamException();
        }

        stream.Position += (long)count;
        return true;
    }

    private static ulong? SizeOf(uint type) => type switch
    {
        0 or 1 or 7 => 1,
        2 or 3 => sizeof(ushort),
        UInt32 or 5 or 6 => sizeof(uint),
        10 or 11 or 12 => sizeof(ulong),
        _ => null,
    };

    private readonly record struct Entry(string Name, string ElementType, long[] Shape, ulong Offset, UInt128 Bytes);
}
