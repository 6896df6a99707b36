using OpenVinoGenAI.Interop;

namespace OpenVinoGenAI.Inference;

/// <summary>
/// A tensor (official: <c>ov::Tensor</c>). It shares its memory with the requests that use it; nothing is copied when it is passed to one.
/// </summary>
/// <remarks>
/// A tensor that a request handed out may change with the next inference of that request. Dispose a tensor that is no longer needed; a request
/// that uses it keeps the memory. Spans over the elements are valid until the tensor is reshaped, disposed or collected.
/// </remarks>
public class Tensor : IDisposable
{
    /// <summary>Creates a tensor with memory of its own, which is not initialized unless the elements are strings.</summary>
    /// <param name="elementType">The type of the elements.</param>
    /// <param name="shape">The shape.</param>
    public Tensor(ElementType elementType, Shape shape)
        : this(NativeTensor.Create(elementType, shape ?? throw new ArgumentNullException(nameof(shape))))
    {
    }

    internal Tensor(NativeTensor native) => Native = native;

    /// <summary>The type of the elements.</summary>
    public ElementType ElementType => Native.ElementType;

    /// <summary>The shape.</summary>
    public Shape Shape => Native.Shape;

    /// <summary>The elements as bytes.</summary>
    /// <exception cref="OpenVinoGenAIException">The elements are strings.</exception>
    public Span<byte> Bytes => Native.Elements<byte>();

    internal NativeTensor Native { get; }

    /// <summary>Creates a tensor with a copy of values.</summary>
    /// <param name="values">The values, the last dimension fastest.</param>
    /// <param name="shape">The shape; <see langword="null"/> for a vector.</param>
    /// <returns>The tensor.</returns>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <exception cref="ArgumentException">The number of values is not that of the shape.</exception>
    public static Tensor<T> FromValues<T>(ReadOnlySpan<T> values, Shape? shape = null)
        where T : unmanaged
    {
        shape ??= [values.Length];
        CheckCount(values.Length, shape, nameof(values));
        var tensor = new Tensor<T>(shape);
        values.CopyTo(tensor.Values);
        return tensor;
    }

    /// <summary>
    /// Creates a tensor over managed memory without copying it. The memory is pinned until the tensor is disposed; a request that uses the tensor
    /// must not run after that.
    /// </summary>
    /// <param name="memory">The memory, the last dimension fastest.</param>
    /// <param name="shape">The shape; <see langword="null"/> for a vector.</param>
    /// <returns>The tensor.</returns>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <exception cref="ArgumentException">The number of elements is not that of the shape.</exception>
    public static Tensor<T> FromMemory<T>(Memory<T> memory, Shape? shape = null)
        where T : unmanaged
    {
        shape ??= [memory.Length];
        CheckCount(memory.Length, shape, nameof(memory));
        return new Tensor<T>(NativeTensor.Over(ElementTypes.Of<T>(), memory, shape));
    }

    /// <summary>Creates a tensor of strings.</summary>
    /// <param name="texts">The strings, which are copied.</param>
    /// <param name="shape">The shape; <see langword="null"/> for a vector.</param>
    /// <returns>The tensor.</returns>
    /// <exception cref="ArgumentException">The number of strings is not that of the shape, or one is <see langword="null"/>.</exception>
    public static Tensor FromStrings(IReadOnlyCollection<string> texts, Shape? shape = null)
    {
        ArgumentNullException.ThrowIfNull(texts);
        string[] copy = [.. texts];
        if (Array.IndexOf(copy, null) >= 0)
        {
            throw new ArgumentException("A string is null.", nameof(texts));
        }

        shape ??= [copy.Length];
        CheckCount(copy.Length, shape, nameof(texts));
        return new Tensor(NativeTensor.FromStrings(copy, shape));
    }

    /// <summary>The elements as values of their own type.</summary>
    /// <typeparam name="T">The type that belongs to <see cref="ElementType"/>.</typeparam>
    /// <returns>The elements, the last dimension fastest.</returns>
    /// <exception cref="InvalidOperationException">The elements are of another type.</exception>
    public Span<T> GetValues<T>()
        where T : unmanaged
    {
        ElementType wanted = ElementTypes.Of<T>();
        return ElementType == wanted
            ? Native.Elements<T>()
            : throw new InvalidOperationException($"The tensor has elements of the type {ElementType}, not {wanted}.");
    }

    /// <summary>Copies the elements of a tensor of strings.</summary>
    /// <returns>The strings.</returns>
    /// <exception cref="OpenVinoGenAIException">The elements are not strings.</exception>
    public string[] GetStrings() => Native.Strings();

    /// <summary>Changes the shape. A tensor gets more memory where it needs it, and loses its contents then.</summary>
    /// <param name="shape">The shape.</param>
    /// <exception cref="OpenVinoGenAIException">The memory belongs to someone else and is too small.</exception>
    public void SetShape(Shape shape)
    {
        ArgumentNullException.ThrowIfNull(shape);
        Native.SetShape(shape);
    }

    /// <summary>Copies the elements into another tensor, which gets the shape of this one.</summary>
    /// <param name="target">The other tensor, of the same element type.</param>
    public void CopyTo(Tensor target)
    {
        ArgumentNullException.ThrowIfNull(target);
        Native.CopyTo(target.Native);
    }

    /// <summary>Copies the tensor.</summary>
    /// <returns>A tensor with memory of its own.</returns>
    public Tensor Clone()
    {
        var copy = new Tensor(ElementType, Shape);
        CopyTo(copy);
        return copy;
    }

    /// <summary>Writes the type and the shape, for instance <c>F32[1,3,224,224]</c>.</summary>
    public override string ToString() => $"{ElementType}{Shape}";

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Frees the tensor.</summary>
    /// <param name="disposing">Whether it is called from <see cref="Dispose()"/>.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            Native.Dispose();
        }
    }

    private static void CheckCount(int count, Shape shape, string parameter)
    {
        if (shape.ElementCount != count)
        {
            throw new ArgumentException($"There are {count} values for a tensor of the shape {shape}, which has {shape.ElementCount} elements.", parameter);
        }
    }
}
