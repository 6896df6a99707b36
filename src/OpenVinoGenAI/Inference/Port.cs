namespace OpenVinoGenAI.Inference;

/// <summary>An input or output of a model.</summary>
public sealed class Port
{
    internal Port(IReadOnlyList<string> names, ElementType elementType, PartialShape shape)
    {
        Names = names;
        ElementType = elementType;
        Shape = shape;
    }

    /// <summary>The names, in alphabetical order; none where the model gives the port no name.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>One of the names; empty where the port has none.</summary>
    public string Name => Names.Count > 0 ? Names[0] : string.Empty;

    /// <summary>The type of the elements.</summary>
    public ElementType ElementType { get; }

    /// <summary>The shape, in which dimensions may be open.</summary>
    public PartialShape Shape { get; }

    /// <summary>Writes the port, for instance <c>input_ids: I64[?,?]</c>.</summary>
    public override string ToString() => $"{Name}: {ElementType}{Shape}";
}
