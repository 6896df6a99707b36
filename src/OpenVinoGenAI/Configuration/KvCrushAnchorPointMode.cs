namespace OpenVinoGenAI;

/// <summary>What KVCrush compares tokens with (official: <c>KVCrushAnchorPointMode</c>).</summary>
public enum KvCrushAnchorPointMode
{
    /// <summary>A random bit vector.</summary>
    Random = 0,

    /// <summary>Zeros.</summary>
    Zeros = 1,

    /// <summary>Ones.</summary>
    Ones = 2,

    /// <summary>The mean of the tokens.</summary>
    Mean = 3,

    /// <summary>Zeros and ones in turn.</summary>
    Alternating = 4,
}
