namespace OpenVinoGenAI;

/// <summary>Free text in which a trigger makes a piece of JSON follow (official: <c>StructuralTagsConfig</c>).</summary>
public sealed record StructuralTagsConfig
{
    /// <summary>Creates a config.</summary>
    /// <param name="structuralTags">The pieces of JSON to choose from, at least one.</param>
    /// <param name="triggers">The texts that start a piece, at least one; each piece's begin starts with one of them.</param>
    public StructuralTagsConfig(IReadOnlyList<StructuralTagItem> structuralTags, IReadOnlyList<string> triggers)
    {
        ArgumentNullException.ThrowIfNull(structuralTags);
        ArgumentNullException.ThrowIfNull(triggers);
        StructuralTags = EquatableList<StructuralTagItem>.From(structuralTags)!;
        Triggers = EquatableList<string>.From(triggers)!;
    }

    /// <summary>The pieces of JSON to choose from.</summary>
    public IReadOnlyList<StructuralTagItem> StructuralTags { get; }

    /// <summary>The texts that start a piece.</summary>
    public IReadOnlyList<string> Triggers { get; }
}
