namespace OpenVinoGenAI;

/// <summary>The precision that a device computes in (official: values of <c>INFERENCE_PRECISION_HINT</c>).</summary>
public enum InferencePrecision
{
    /// <summary>Single precision, 32 bits: results are the same on every processor (official: <c>f32</c>).</summary>
    F32 = 0,

    /// <summary>Half precision, 16 bits (official: <c>f16</c>).</summary>
    F16 = 1,

    /// <summary>16 bits with the range of single precision (official: <c>bf16</c>).</summary>
    BF16 = 2,
}
