namespace OpenVinoGenAI;

/// <summary>
/// A part of a compound grammar, or a whole one (official: <c>StructuredOutputConfig.StructuralTag</c>). <c>a + b</c> is a followed by b,
/// <c>a | b</c> is one of them.
/// </summary>
public abstract partial record StructuralTag
{
    private protected StructuralTag()
    {
    }

    /// <summary>Parts that follow each other.</summary>
    /// <param name="left">The first part.</param>
    /// <param name="right">The second part.</param>
    /// <returns>Both.</returns>
    public static StructuralTag operator +(StructuralTag left, StructuralTag right) => Add(left, right);

    /// <summary>Parts of which the model chooses one.</summary>
    /// <param name="left">A part.</param>
    /// <param name="right">Another part.</param>
    /// <returns>The choice.</returns>
    public static StructuralTag operator |(StructuralTag left, StructuralTag right) => BitwiseOr(left, right);

    /// <inheritdoc cref="op_Addition"/>
    public static StructuralTag Add(StructuralTag left, StructuralTag right) =>
        new Concat([.. left is Concat first ? first.Elements : [left], .. right is Concat second ? second.Elements : [right]]);

    /// <inheritdoc cref="op_BitwiseOr"/>
    public static StructuralTag BitwiseOr(StructuralTag left, StructuralTag right) =>
        new Union([.. left is Union first ? first.Elements : [left], .. right is Union second ? second.Elements : [right]]);
}
