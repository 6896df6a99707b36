using System.Globalization;

namespace OpenVinoGenAI;

/// <summary>One tensor of an adapter's file.</summary>
/// <param name="name">Its name in the file.</param>
/// <param name="elementType">The type of its elements, in the spelling of safetensors (<c>F32</c>, <c>F16</c>, <c>BF16</c>).</param>
/// <param name="shape">Its dimensions; none for a scalar.</param>
/// <param name="position">The position of its first byte in the file.</param>
/// <param name="length">The number of its bytes.</param>
internal sealed class AdapterTensor(string name, string elementType, IReadOnlyList<long> shape, long position, long length)
{
    internal string Name { get; } = name;

    internal string ElementType { get; } = elementType;

    internal IReadOnlyList<long> Shape { get; } = shape;

    internal long Position { get; } = position;

    internal long Length { get; } = length;

    /// <summary>The name with type and shape, for messages.</summary>
    public override string ToString() =>
        $"{Name} ({ElementType} [{string.Join(", ", Shape.Select(dimension => dimension.ToString(CultureInfo.InvariantCulture)))}])";
}
