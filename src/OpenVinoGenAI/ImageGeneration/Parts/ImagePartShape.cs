using System.Runtime.CompilerServices;
using OpenVinoGenAI.Inference;

namespace OpenVinoGenAI;

/// <summary>Checks sizes and tensors that parts are given: the library divides by sizes, and does not expect tensors without elements.</summary>
internal static class ImagePartShape
{
    /// <summary>Checks a width or a height in pixels.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not a positive multiple of the scale factor, or too large.</exception>
    internal static void Check(int side, int scale, [CallerArgumentExpression(nameof(side))] string name = "")
    {
        if (side < 1 || side > ImageGenerationConfigRules.MaxSide || side % scale != 0)
        {
            throw new ArgumentOutOfRangeException(
                name, side, $"A side must be a positive multiple of {scale}, and at most {ImageGenerationConfigRules.MaxSide}.");
        }
    }

    /// <exception cref="ArgumentException">The tensor has no elements.</exception>
    internal static void CheckElements(Tensor tensor, [CallerArgumentExpression(nameof(tensor))] string name = "")
    {
        ArgumentNullException.ThrowIfNull(tensor, name);
        if (tensor.Shape.Any(size => size == 0))
        {
            throw new ArgumentException($"The tensor has the shape {tensor.Shape}, and so no elements.", name);
        }
    }
}
