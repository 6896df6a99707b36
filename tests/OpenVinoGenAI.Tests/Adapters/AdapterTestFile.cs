using System.Buffers.Binary;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OpenVinoGenAI.Tests;

/// <summary>Writes safetensors files of other files' tensors, under other names or of other types.</summary>
internal sealed class AdapterTestFile
{
    private readonly List<(string Name, string Type, long[] Shape, byte[] Data)> _tensors = [];

    public static AdapterTestFile Read(string path)
    {
        byte[] bytes = File.ReadAllBytes(path);
        int length = (int)BinaryPrimitives.ReadUInt64LittleEndian(bytes);
        using JsonDocument header = JsonDocument.Parse(bytes.AsMemory(sizeof(ulong), length));
        var file = new AdapterTestFile();
        foreach (JsonProperty tensor in header.RootElement.EnumerateObject().Where(item => item.Name != "__metadata__"))
        {
            int start = sizeof(ulong) + length;
            int[] range = [.. tensor.Value.GetProperty("data_offsets").EnumerateArray().Select(item => item.GetInt32())];
            file.Add(
                tensor.Name,
                tensor.Value.GetProperty("dtype").GetString()!,
                [.. tensor.Value.GetProperty("shape").EnumerateArray().Select(item => item.GetInt64())],
                bytes[(start + range[0])..(start + range[1])]);
        }

        return file;
    }

    public AdapterTestFile Add(string name, string type, long[] shape, byte[]? data = null)
    {
        long size = shape.Aggregate(type switch { "F32" => 4L, "I8" => 1L, _ => 2L }, (product, dimension) => product * dimension);
        _tensors.Add((name, type, shape, data ?? new byte[size]));
        return this;
    }

    /// <summary>The same tensors under other names, without those that get none.</summary>
    public AdapterTestFile Rename(Func<string, string?> rename)
    {
        var renamed = new AdapterTestFile();
        foreach ((string name, string type, long[] shape, byte[] data) in _tensors)
        {
            if (rename(name) is { } other)
            {
                renamed.Add(other, type, shape, data);
            }
        }

        return renamed;
    }

    /// <summary>The same tensors as F32, or as BF16, whose digits are fewer.</summary>
    public AdapterTestFile As(string type)
    {
        var converted = new AdapterTestFile();
        foreach ((string name, string _, long[] shape, byte[] data) in _tensors)
        {
            using var stream = new MemoryStream();
            for (int i = 0; i < data.Length; i += sizeof(ushort))
            {
                float value = (float)BinaryPrimitives.ReadHalfLittleEndian(data.AsSpan(i));
                byte[] bytes = BitConverter.GetBytes(value);
                stream.Write(type == "F32" ? bytes : bytes.AsSpan(sizeof(ushort)));
            }

            converted.Add(name, type, shape, stream.ToArray());
        }

        return converted;
    }

    public string Save(string path)
    {
        var header = new JsonObject();
        int offset = 0;
        foreach ((string name, string type, long[] shape, byte[] data) in _tensors)
        {
            header[name] = new JsonObject
            {
                ["dtype"] = type,
                ["shape"] = new JsonArray([.. shape.Select(dimension => (JsonNode)dimension)]),
                ["data_offsets"] = new JsonArray(offset, offset += data.Length),
            };
        }

        File.WriteAllBytes(path, SafetensorsMutator.Join(Encoding.UTF8.GetBytes(header.ToJsonString()), _tensors.SelectMany(item => item.Data).ToArray()));
        return path;
    }
}
