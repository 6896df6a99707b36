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

    // The names that diffusers gives to the layers of a picture model; those of Kohya begin with lora_unet and lora_te.
    private static readonly string[] DiffusersLayout = ["unet.", "text_encoder.", "text_encoder_2."];

    /// <summary>Checks a file and lists its tensors.</summary>
    /// <exception cref="ModelLoadException">
    /// The file is not there, cut short, or no safetensors file, or it has the tensor names of diffusers, which the library passes over.
    /// </exception>
    internal static IReadOnlyList<string> Check(string path)
    {
        try
        {
            using FileStream file = File.OpenRead(path);
            List<string> names = [];
            if (Fault(file, names) is { } fault)
            {
                throw new ModelLoadException($"The adapter {path} is not a whole safetensors file: {fault}.") { ModelPath = path };
            }

            return names.Find(name => DiffusersLayout.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal))) is { } foreign
                ? throw new ModelLoadException(
                    $"The adapter {path} names its tensors as diffusers does ({foreign}), and the library would ignore them. Kohya's names are " +
                    "needed (lora_unet_..., lora_te_...): diffusers converts with convert_state_dict_to_kohya.")
                { ModelPath = path }
                : names;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new ModelLoadException($"The adapter {path} cannot be read: {error.Message}", error) { ModelPath = path };
        }
    }

    internal static string? Fault(Stream file) => Fault(file, []);

    private static string? Fault(Stream file, List<string> names)
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
        return HeaderFault(header, remaining - headerLength, names);
    }

    private static string? HeaderFault(byte[] header, ulong dataLength, List<string> names)
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

                names.Add(entry.Name);
                if (TensorFault(entry.Value, dataLength) is { } fault)
                {
                    return $"tensor {entry.Name} {fault}";
                }
            }

            return names.Count == 0 ? "it has no tensor" : null;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            // Texts are decoded only when they are asked for: one that is no Unicode is an invalid operation.
            return $"its header is not JSON ({error.Message})";
        }
    }

    private static string? TensorFault(JsonElement tensor, ulong dataLength)
    {
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
        if (Elements(tensor) is not { } elements)
        {
            return "has no valid shape";
        }

        return ElementSize(tensor) is { } size && elements * size != end - begin
            ? $"takes {end - begin} bytes, and its shape needs {elements * size}"
            : null;
    }

    private static bool TryGetOffset(JsonElement element, out ulong offset)
    {
        offset = 0;
        return element.ValueKind == JsonValueKind.Number && element.TryGetUInt64(out offset);
    }

    private static UInt128? ElementSize(JsonElement tensor) =>
        tensor.TryGetProperty("dtype"u8, out JsonElement dtype) && dtype.ValueKind == JsonValueKind.String
            ? dtype.GetString() switch
            {
                "F64" or "I64" or "U64" => 8,
                "F32" or "I32" or "U32" => 4,
                "F16" or "BF16" or "I16" or "U16" => 2,
                "I8" or "U8" or "BOOL" or "F8_E5M2" or "F8_E4M3" => 1,
                _ => null,
            }
            : null;

    private static UInt128? Elements(JsonElement tensor)
    {
        if (!tensor.TryGetProperty("shape"u8, out JsonElement shape) || shape.ValueKind != JsonValueKind.Array)
        {
            return null;
        }

        UInt128 product = 1;
        foreach (JsonElement dimension in shape.EnumerateArray())
        {
            if (!TryGetOffset(dimension, out ulong value) || (product *= value) > ulong.MaxValue)
            {
                return null;
            }
        }

        return product;
    }
}
