using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace OpenVinoGenAI.Interop;

/// <summary>A safetensors file in native memory, with the tensors of an adapter's file under other names.</summary>
internal sealed unsafe class RenamedAdapter : IDisposable
{
    private const int Alignment = 64;
    private const int ChunkLength = 1 << 20;
    private readonly byte* _data;

    /// <exception cref="ModelLoadException">The file cannot be read.</exception>
    internal RenamedAdapter(AdapterFile file, AdapterPlan plan)
    {
        IReadOnlyList<RenamedTensor> tensors = plan.Tensors ?? [];
        byte[] header = Header(tensors, plan.IsF32);
        Length = (nuint)(sizeof(ulong) + header.Length + tensors.Sum(tensor => SizeOf(tensor.Source, plan.IsF32)));
        _data = (byte*)NativeMemory.AlignedAlloc(Length, Alignment);
        try
        {
            BinaryPrimitives.WriteUInt64LittleEndian(new Span<byte>(_data, sizeof(ulong)), (ulong)header.Length);
            header.CopyTo(new Span<byte>(_data + sizeof(ulong), header.Length));
            using FileStream stream = File.OpenRead(file.Path);
            byte* target = _data + sizeof(ulong) + header.Length;
            foreach (AdapterTensor source in tensors.Select(tensor => tensor.Source))
            {
                stream.Position = source.Position;
                target += plan.IsF32 ? Convert(stream, source, target) : Copy(stream, source, target);
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Dispose();
            throw new ModelLoadException($"The adapter {file.Path} cannot be read: {error.Message}", error) { ModelPath = file.Path };
        }
    }

    internal byte* Pointer => _data;

    internal nuint Length { get; }

    public void Dispose() => NativeMemory.AlignedFree(_data);

    private static byte[] Header(IReadOnlyList<RenamedTensor> tensors, bool isF32)
    {
        using var text = new MemoryStream();
        using (var json = new Utf8JsonWriter(text, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            long offset = 0;
            json.WriteStartObject();
            foreach (RenamedTensor tensor in tensors)
            {
                long length = SizeOf(tensor.Source, isF32);
                json.WriteStartObject(tensor.Name);
                json.WriteString("dtype", isF32 ? "F32" : tensor.Source.ElementType);
                json.WriteStartArray("shape");
                foreach (long dimension in tensor.Source.Shape)
                {
                    json.WriteNumberValue(dimension);
                }

                json.WriteEndArray();
                json.WriteStartArray("data_offsets");
                json.WriteNumberValue(offset);
                json.WriteNumberValue(offset += length);
                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        // The format aligns the data by spaces after the header.
        while ((sizeof(ulong) + text.Length) % Alignment != 0)
        {
            text.WriteByte((byte)' ');
        }

        return text.ToArray();
    }

    private static long SizeOf(AdapterTensor tensor, bool isF32) =>
        isF32 && tensor.ElementType != "F32" ? checked(tensor.Length * (sizeof(float) / sizeof(ushort))) : tensor.Length;

    private static long Copy(FileStream file, AdapterTensor source, byte* target)
    {
        for (long done = 0; done < source.Length; done += ChunkLength)
        {
            file.ReadExactly(new Span<byte>(target + done, (int)Math.Min(ChunkLength, source.Length - done)));
        }

        return source.Length;
    }

    private static long Convert(FileStream file, AdapterTensor source, byte* target)
    {
        if (source.ElementType == "F32")
        {
            return Copy(file, source, target);
        }

        var floats = (float*)target;
        byte[] chunk = new byte[(int)Math.Min(ChunkLength, source.Length)];
        for (long done = 0; done < source.Length;)
        {
            Span<byte> part = chunk.AsSpan(0, (int)Math.Min(chunk.Length, source.Length - done));
            file.ReadExactly(part);
            foreach (ushort bits in MemoryMarshal.Cast<byte, ushort>(part))
            {
                *floats++ = source.ElementType == "F16" ? (float)BitConverter.UInt16BitsToHalf(bits) : BitConverter.UInt32BitsToSingle((uint)bits << 16);
            }

            done += part.Length;
        }

        return SizeOf(source, isF32: true);
    }
}
