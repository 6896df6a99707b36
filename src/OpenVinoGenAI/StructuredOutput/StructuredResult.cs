namespace OpenVinoGenAI;

/// <summary>An answer of a C# type.</summary>
/// <typeparam name="T">The type.</typeparam>
public sealed class StructuredResult<T>
{
    internal StructuredResult(T value, GenerationResult result)
    {
        Value = value;
        Result = result;
    }

    /// <summary>The answer; of several sequences, the first.</summary>
    public T Value { get; }

    /// <summary>The answer as JSON text, with finish reasons and metrics.</summary>
    public GenerationResult Result { get; }
}
