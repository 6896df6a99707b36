using OpenVinoGenAI.Inference;

namespace OpenVinoGenAI.Tests;

/// <summary>Tensors: types, shapes, memory.</summary>
internal sealed class TensorTests
{
    [Test]
    public void Values_are_copied_and_read_back()
    {
        float[] values = [1, 2, 3, 4, 5, 6];
        using Tensor<float> tensor = Tensor.FromValues<float>(values, [2, 3]);
        values[0] = 9;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(tensor.Values.ToArray(), Is.EqualTo(new float[] { 1, 2, 3, 4, 5, 6 }));
            Assert.That(tensor.Shape, Is.EqualTo(new Shape(2, 3)));
            Assert.That(tensor.ElementType, Is.EqualTo(ElementType.F32));
            Assert.That(tensor.Bytes.Length, Is.EqualTo(6 * sizeof(float)));
            Assert.That(tensor.ToString(), Is.EqualTo("F32[2,3]"));
        }
    }

    [Test]
    public void Memory_is_shared()
    {
        long[] memory = [1, 2, 3];
        using Tensor<long> tensor = Tensor.FromMemory<long>(memory);
        memory[1] = 20;
        tensor.Values[2] = 30;
        Assert.That(tensor.Values.ToArray(), Is.EqualTo(new long[] { 1, 20, 30 }));
        Assert.That(memory[2], Is.EqualTo(30));
        Assert.Throws<OpenVinoGenAIException>(() => tensor.SetShape([4]));
    }

    [Test]
    public void Strings_keep_their_characters()
    {
        string[] texts = ["", "a\0b", "Grüße 🙂"];
        using Tensor tensor = Tensor.FromStrings(texts, [3, 1]);
        Assert.That(tensor.GetStrings(), Is.EqualTo(texts));
        Assert.Throws<OpenVinoGenAIException>(() => _ = tensor.Bytes.Length);
        Assert.Throws<InvalidOperationException>(() => tensor.GetValues<byte>());
    }

    [Test]
    public void Every_type_has_its_element_type()
    {
        using (Assert.EnterMultipleScope())
        {
            AssertType<bool>(ElementType.Boolean);
            AssertType<Half>(ElementType.F16);
            AssertType<float>(ElementType.F32);
            AssertType<double>(ElementType.F64);
            AssertType<sbyte>(ElementType.I8);
            AssertType<short>(ElementType.I16);
            AssertType<int>(ElementType.I32);
            AssertType<long>(ElementType.I64);
            AssertType<byte>(ElementType.U8);
            AssertType<ushort>(ElementType.U16);
            AssertType<uint>(ElementType.U32);
            AssertType<ulong>(ElementType.U64);
        }

        Assert.That(() => new Tensor<char>([1]), Throws.TypeOf<NotSupportedException>().With.Message.Contains("Char"));
    }

    [Test]
    public void Wrong_use_is_refused()
    {
        using var tensor = new Tensor<int>([2]);
        using (Assert.EnterMultipleScope())
        {
            Assert.Throws<ArgumentException>(() => Tensor.FromValues<int>([1, 2, 3], [2]));
            Assert.Throws<ArgumentException>(() => Tensor.FromMemory<int>(new int[3], [2]));
            Assert.Throws<ArgumentException>(() => Tensor.FromStrings(["a"], [2]));
            Assert.Throws<ArgumentException>(() => Tensor.FromStrings([null!]));
            Assert.Throws<InvalidOperationException>(() => tensor.GetValues<float>());
            Assert.Throws<ArgumentOutOfRangeException>(() => new Shape(1, -1));
            Assert.Throws<OpenVinoGenAIException>(() => tensor.GetStrings());
        }
    }

    [Test]
    public void A_copy_has_its_own_memory()
    {
        using Tensor<int> tensor = Tensor.FromValues<int>([1, 2]);
        using Tensor copy = tensor.Clone();
        tensor.Values[0] = 7;
        tensor.SetShape([4]);
        Assert.That(copy.GetValues<int>().ToArray(), Is.EqualTo(new[] { 1, 2 }));
        Assert.That(tensor.Shape, Is.EqualTo(new Shape(4)));
    }

    [Test]
    public void A_disposed_tensor_is_refused()
    {
        var tensor = new Tensor<int>([2]);
        tensor.Dispose();
        tensor.Dispose();
        Assert.Throws<ObjectDisposedException>(() => _ = tensor.Values.Length);
    }

    [Test]
    public void Shapes_are_written_as_the_runtime_writes_them()
    {
        PartialShape shape = [1, Dimension.Dynamic, Dimension.Between(1, 8), Dimension.Between(2, null)];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(shape.ToString(), Is.EqualTo("[1,?,1..8,2..]"));
            Assert.That(shape.IsStatic, Is.False);
            Assert.That(((PartialShape)new Shape(2, 3)).IsStatic, Is.True);
            Assert.That(PartialShape.AnyRank.ToString(), Is.EqualTo("[...]"));
            Assert.Throws<ArgumentOutOfRangeException>(() => Dimension.Between(3, 2));
        }
    }

    private static void AssertType<T>(ElementType type)
        where T : unmanaged
    {
        using var tensor = new Tensor<T>([3]);
        Assert.That(tensor.ElementType, Is.EqualTo(type));
        Assert.That(tensor.Values.Length, Is.EqualTo(3));
    }
}
