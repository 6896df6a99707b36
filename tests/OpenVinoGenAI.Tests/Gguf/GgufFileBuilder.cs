using System.Text;

namespace OpenVinoGenAI.Tests.Gguf;

/// <summary>Writes GGUF files with a header as a test wants it.</summary>
internal sealed class GgufFileBuilder
{
    private const int Alignment = 32;
    private const uint Version = 3;

    private readonly List<Action<BinaryWriter>> _values = [];
    private readonly List<(string Name, ulong[] Shape, uint Type, int Bytes)> _tensors = [];

    public GgufFileBuilder Text(string key, string value) => Value(key, 8, writer => Write(writer, value));

    public GgufFileBuilder Number(string key, uint value) => Value(key, 4, writer => writer.Write(value));

    public GgufFileBuilder Float(string key, float value) => Value(key, 6, writer => writer.Write(value));

    public GgufFileBuilder Texts(string key, params string[] values) => Value(key, 9, writer =>
    {
        writer.Write(8u);
        writer.Write((ulong)values.Length);
        Array.ForEach(values, value => Write(writer, value));
    });

    public GgufFileBuilder Tensor(string name, uint type, int bytes, params ulong[] shape)
    {
        _tensors.Add((name, shape, type, bytes));
        return this;
    }

    public void Save(string path)
    {
        using FileStream file = File.Create(path);
        using var writer = new BinaryWriter(file);
        writer.Write("GGUF"u8);
        writer.Write(Version);
        writer.Write((ulong)_tensors.Count);
        writer.Write((ulong)_values.Count);
        _values.ForEach(value => value(writer));
        ulong offset = 0;
        foreach ((string name, ulong[] shape, uint type, int bytes) in _tensors)
        {
            Write(writer, name);
            writer.Write((uint)shape.Length);
            Array.ForEach(shape, writer.Write);
            writer.Write(type);
            writer.Write(offset);
            offset += (ulong)Aligned(bytes);
        }

        writer.Write(new byte[Aligned((int)file.Position) - (int)file.Position]);
        writer.Write(new byte[(int)offset]);
    }

    private static int Aligned(int position) => (position + Alignment - 1) / Alignment * Alignment;

    private static void Write(BinaryWriter writer, string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        writer.Write((ulong)bytes.Length);
        writer.Write(bytes);
    }

    private GgufFileBuilder Value(string key, uint type, Action<BinaryWriter> write)
    {
        _values.Add(writer =>
        {
            Write(writer, key);
            writer.Write(type);
            write(writer);
        });
        return this;
    }
}
