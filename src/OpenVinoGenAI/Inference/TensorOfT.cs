using OpenVinoGenAI.Interop;

namespace OpenVinoGenAI.Inference;

/// <summary>A tensor whose elements are of a .NET type.</summary>
/// <typeparam name="T">The type of the elements.</typeparam>
public sealed class Tensor<T> : Tensor
    where T : unmanaged
{
    /// <summary>Creates a tensor with memory of its own, which is not initialized.</summary>
    /// <param name="shape">The shape.</param>
    /// <exception cref="NotSupportedException">No element type belongs to <typeparamref name="T"/>.</exception>
    public Tensor(Shape shape)
        : base(ElementTypes.Of<T>(), shape)
    {
    }

    internal Tensor(NativeTensor native)
        : base(native)
    {
    }

    /// <summary>The elements, the last dimension fastest.</summary>
    public Span<T> Values => Native.Elements<T>();
}
