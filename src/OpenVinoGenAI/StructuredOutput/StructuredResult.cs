namespace OpenVinoGenAI;

/// <summary>An answer of a C# type.</summary>
/// <typeparam name="T">The type.</typeparam>
public sealed class StructuredResult<T>
{
    /// <summary>Creates a result, for instance for a test of code that takes one.</summary>
    /// <param name="value">The answer.</param>
    /// <param name="result">The answer as JSON text, with finish reasons and metrics.</param>
    public StructuredResult(T value, GenerationResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        Value = value;
        Result = result;
    }

    /// <summary>The answer; of several sequences, the first.</summary>
    public T Value { get; }

    /// <summary>The answer as JSON text, with finish reasons and metrics.</summary>
    public GenerationResult Result { get; }
}
