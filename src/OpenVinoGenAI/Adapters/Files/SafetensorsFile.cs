using System.Buffers.Binary;
using System.Text.Json;

namespace OpenVinoGenAI;

/// <summary>
/// Checks that a file is a whole safetensors file: eight bytes with the length of a JSON header, the header, and the tensors' bytes that
/// it describes. The native library reads past the end of one that is not.
/// </summary>
internal static class SafetensorsFile
{
    // The header lists names and offsets only; this is the format's own limit.
    private const long MaxHeaderLength = 100_000_000;
    private const int LengthSize = sizeof(ulong);

    /// <summary>Says what is wrong with a file; <see langword="null"/> if nothing is.</summary>
    internal static string? Fault(Stream file, List<AdapterTensor> tensors)
    {
        Span<byte> lengthBytes = stackalloc byte[LengthSize];
        if (file.Length < LengthSize)
        {
            return $"it has {file.Length} bytes, and the length of its header alone takes {LengthSize}";
        }

        file.ReadExactly(lengthBytes);
        ulong headerLength = BinaryPrimitives.ReadUInt64LittleEndian(lengthBytes);
        ulong remaining = (ulong)file.Length - LengthSize;
        if (headerLength > remaining || headerLength > MaxHeaderLength)
        {
            return $"its header would have {headerLength} bytes, and {remaining} follow";
        }

        byte[] header = new byte[headerLength];
        file.ReadExactly(header);
        return HeaderFault(header, remaining - headerLength, tensors);
    }

    private static string? HeaderFault(byte[] header, ulong dataLength, List<AdapterTensor> tensors)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(header);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                return "its header is not a JSON object";
            }

            foreach (JsonProperty entry in document.RootElement.EnumerateObject())
            {
                if (entry.NameEquals("__metadata__"u8))
                {
                    continue;
                }

                if (TensorFault(entry.Value, dataLength, out Extent extent) is { } fault)
                {
                    return $"tensor {entry.Name} {fault}";
                }

                tensors.Add(new AdapterTensor(
                    entry.Name, TypeOf(entry.Value) ?? "no type", extent.Shape, LengthSize + header.Length + extent.Begin, extent.Length));
            }

            return tensors.Count == 0 ? "it has no tensor" : null;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            // Texts are decoded only when they are asked for: one that is not Unicode is an invalid operation.
            return $"its header is not JSON ({error.Message})";
        }
    }

    private static string? TensorFault(JsonElement tensor, ulong dataLength, out Extent extent)
    {
        extent = default;
        if (tensor.ValueKind != JsonValueKind.Object
            || !tensor.TryGetProperty("data_offsets"u8, out JsonElement offsets)
            || offsets.ValueKind != JsonValueKind.Array
            || offsets.GetArrayLength() != 2
            || !TryGetOffset(offsets[0], out ulong begin)
            || !TryGetOffset(offsets[1], out ulong end)
            || begin > end)
        {
            return "has no valid data_offsets";
        }

        if (end > dataLength)
        {
            return $"ends at byte {end} of the data, which has {dataLength}: the file is cut short";
        }

        // The library multiplies the shape unchecked, and reads through a null pointer where there is none.
        if (Shape(tensor) is not { } shape)
        {
            return "has no valid shape";
        }

        UInt128 elements = shape.Aggregate(UInt128.One, (product, dimension) => product * (UInt128)dimension);
        extent = new Extent(shape, (long)begin, (long)(end - begin));
        return ElementSize(TypeOf(tensor)) is { } size && elements * size != end - begin
            ? $"takes {end - begin} bytes, and its shape needs {elements * size}"
            : null;
    }

    private static bool TryGetOffset(JsonElement element, out ulong offset)
    {
        offset = 0;
        return element.ValueKind == JsonValueKind.Number && element.TryGetUInt64(out offset);
    }

    private static string? TypeOf(JsonElement tensor) =>
        tensor.TryGetProperty("dtype"u8, out JsonElement type) && type.ValueKind == JsonValueKind.String ? type.GetString() : null;

    private static UInt128? ElementSize(string? type) => type switch
    {
        "F64" or "I64" or "U64" => 8,
        "F32" or "I32" or "U32" => 4,
        "F16" or "BF16" or "I16" or "U16" => 2,
        "I8" or "U8" or "BOOL" or "F8_E5M2" or "F8_E4M3" => 1,
        _ => null,
    };

    private static List<long>? Shape(JsonElement tensor)
    {
        if (!tensor.TryGetProperty("shape"u8, out JsonElement dimensions) || dimensions.ValueKind != JsonValueKind.Array)
        {
            return null;
        }

        List<long> shape = [];
        UInt128 product = 1;
        foreach (JsonElement dimension in dimensions.EnumerateArray())
        {
            if (!TryGetOffset(dimension, out ulong value) || value > long.MaxValue || (product *= value) > ulong.MaxValue)
            {
                return null;
            }

            shape.Add((long)value);
        }

        return shape;
    }

    private readonly record struct Extent(List<long> Shape, long Begin, long Length);
}
