using System.Diagnostics.CodeAnalysis;

namespace OpenVinoGenAI;

/// <summary>The format in which a model's weights are stored.</summary>
public enum WeightPrecision
{
    /// <summary>Four-bit integers.</summary>
    INT4,

    /// <summary>Eight-bit integers.</summary>
    [SuppressMessage("Naming", "CA1720:Identifier contains type name", Justification = "The field's own name, and no type's.")]
    INT8,

    /// <summary>16-bit floating point.</summary>
    FP16,

    /// <summary>32-bit floating point.</summary>
    FP32,
}
