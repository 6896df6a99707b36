namespace OpenVinoGenAI;

/// <summary>
/// How large an answer of a C# type may become. The limits are in the grammar, so that the model ends its answer within them, however it is
/// sampled.
/// </summary>
public sealed record JsonOutputLimits
{
    internal static JsonOutputLimits Default { get; } = new();

    /// <summary>The most characters of a text, at least 1. Default 256.</summary>
    public int MaxStringLength { get; init; } = 256;

    /// <summary>The most items of a list or entries of a dictionary, at least 0. Default 16.</summary>
    public int MaxItems { get; init; } = 16;

    /// <summary>How often a type may contain itself, at least 0; below that, lists are empty and what may be null is null. Default 3.</summary>
    public int MaxRecursion { get; init; } = 3;

    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxStringLength, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(MaxItems);
        ArgumentOutOfRangeException.ThrowIfNegative(MaxRecursion);
    }
}
