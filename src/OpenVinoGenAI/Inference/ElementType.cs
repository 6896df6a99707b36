using System.Diagnostics.CodeAnalysis;

namespace OpenVinoGenAI.Inference;

/// <summary>The type of a tensor's elements (official: <c>ov::element::Type</c>).</summary>
public enum ElementType
{
    /// <summary>Not known before the inference.</summary>
    Dynamic = 0,

    /// <summary>One byte, 0 or 1; <see cref="bool"/>.</summary>
    Boolean = 1,

    /// <summary>bfloat16, 16 bits.</summary>
    BF16 = 2,

    /// <summary>Half precision; <see cref="Half"/>.</summary>
    F16 = 3,

    /// <summary>Single precision; <see cref="float"/>.</summary>
    F32 = 4,

    /// <summary>Double precision; <see cref="double"/>.</summary>
    F64 = 5,

    /// <summary>Signed, 4 bits, packed.</summary>
    I4 = 6,

    /// <summary><see cref="sbyte"/>.</summary>
    I8 = 7,

    /// <summary><see cref="short"/>.</summary>
    I16 = 8,

    /// <summary><see cref="int"/>.</summary>
    I32 = 9,

    /// <summary><see cref="long"/>.</summary>
    I64 = 10,

    /// <summary>One bit, packed.</summary>
    U1 = 11,

    /// <summary>Unsigned, 2 bits, packed.</summary>
    U2 = 12,

    /// <summary>Unsigned, 3 bits, packed.</summary>
    U3 = 13,

    /// <summary>Unsigned, 4 bits, packed.</summary>
    U4 = 14,

    /// <summary>Unsigned, 6 bits, packed.</summary>
    U6 = 15,

    /// <summary><see cref="byte"/>.</summary>
    U8 = 16,

    /// <summary><see cref="ushort"/>.</summary>
    U16 = 17,

    /// <summary><see cref="uint"/>.</summary>
    U32 = 18,

    /// <summary><see cref="ulong"/>.</summary>
    U64 = 19,

    /// <summary>Normal float, 4 bits, packed.</summary>
    NF4 = 20,

    /// <summary>8-bit float with a 4-bit exponent.</summary>
    F8E4M3 = 21,

    /// <summary>8-bit float with a 5-bit exponent.</summary>
    F8E5M2 = 22,

    /// <summary>Text of any length.</summary>
    [SuppressMessage("Naming", "CA1720:Identifier contains type name", Justification = "The official name of the type.")]
    String = 23,

    /// <summary>4-bit float, packed.</summary>
    F4E2M1 = 24,

    /// <summary>An 8-bit exponent.</summary>
    F8E8M0 = 25,
}
