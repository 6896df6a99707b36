namespace OpenVinoGenAI;

public abstract partial record StructuralTag
{
    /// <summary>A text that matches a regular expression (official: <c>Regex</c>).</summary>
    /// <param name="Value">The regular expression.</param>
    public sealed record Regex(string Value) : StructuralTag;

    /// <summary>JSON of a schema (official: <c>JSONSchema</c>).</summary>
    /// <param name="Value">The JSON schema.</param>
    public sealed record JsonSchema(string Value) : StructuralTag;

    /// <summary>A text of a grammar (official: <c>EBNF</c>).</summary>
    /// <param name="Value">The grammar in EBNF; its first rule is <c>root</c>.</param>
    public sealed record Ebnf(string Value) : StructuralTag;

    /// <summary>A text as it is (official: <c>ConstString</c>).</summary>
    /// <param name="Value">The text.</param>
    public sealed record ConstString(string Value) : StructuralTag;

    /// <summary>Any text at all (official: <c>AnyText</c>).</summary>
    public sealed record AnyText : StructuralTag;

    /// <summary>Parameters in XML as Qwen models write them (official: <c>QwenXMLParametersFormat</c>).</summary>
    /// <param name="Schema">The JSON schema of the parameters.</param>
    public sealed record QwenXmlParameters(string Schema) : StructuralTag;

    /// <summary>Parts that follow each other (official: <c>Concat</c>, and <c>+</c>).</summary>
    public sealed record Concat : StructuralTag
    {
        /// <summary>Creates a part.</summary>
        /// <param name="elements">The parts, at least one.</param>
        public Concat(params IReadOnlyList<StructuralTag> elements) => Elements = Parts(elements, nameof(elements));

        /// <summary>The parts.</summary>
        public IReadOnlyList<StructuralTag> Elements { get; }
    }

    /// <summary>Parts of which the model chooses one (official: <c>Union</c>, and <c>|</c>).</summary>
    public sealed record Union : StructuralTag
    {
        /// <summary>Creates a part.</summary>
        /// <param name="elements">The parts, at least one.</param>
        public Union(params IReadOnlyList<StructuralTag> elements) => Elements = Parts(elements, nameof(elements));

        /// <summary>The parts.</summary>
        public IReadOnlyList<StructuralTag> Elements { get; }
    }

    /// <summary>A part between two texts (official: <c>Tag</c>).</summary>
    /// <param name="Begin">The text before it.</param>
    /// <param name="Content">The part.</param>
    /// <param name="End">The text after it.</param>
    public sealed record Tag(string Begin, StructuralTag Content, string End) : StructuralTag;

    /// <summary>Free text in which a trigger makes one of some tags follow (official: <c>TriggeredTags</c>).</summary>
    public sealed record TriggeredTags : StructuralTag
    {
        /// <summary>Creates a part.</summary>
        /// <param name="triggers">The texts that start a tag, at least one; each tag's begin starts with one of them.</param>
        /// <param name="tags">The tags to choose from, at least one.</param>
        public TriggeredTags(IReadOnlyList<string> triggers, IReadOnlyList<Tag> tags)
        {
            Triggers = Parts(triggers, nameof(triggers));
            Tags = Parts(tags, nameof(tags));
        }

        /// <summary>The texts that start a tag.</summary>
        public IReadOnlyList<string> Triggers { get; }

        /// <summary>The tags to choose from.</summary>
        public IReadOnlyList<Tag> Tags { get; }

        /// <summary>Whether there must be a tag. Default <see langword="false"/>.</summary>
        public bool AtLeastOne { get; init; }

        /// <summary>Whether the text ends after the first tag. Default <see langword="false"/>.</summary>
        public bool StopAfterFirst { get; init; }
    }

    /// <summary>Tags with a text between them (official: <c>TagsWithSeparator</c>).</summary>
    public sealed record TagsWithSeparator : StructuralTag
    {
        /// <summary>Creates a part.</summary>
        /// <param name="tags">The tags to choose from, at least one.</param>
        /// <param name="separator">The text between two.</param>
        public TagsWithSeparator(IReadOnlyList<Tag> tags, string separator)
        {
            ArgumentNullException.ThrowIfNull(separator);
            Tags = Parts(tags, nameof(tags));
            Separator = separator;
        }

        /// <summary>The tags to choose from.</summary>
        public IReadOnlyList<Tag> Tags { get; }

        /// <summary>The text between two tags.</summary>
        public string Separator { get; }

        /// <summary>Whether there must be a tag. Default <see langword="false"/>.</summary>
        public bool AtLeastOne { get; init; }

        /// <summary>Whether there is only one tag. Default <see langword="false"/>.</summary>
        public bool StopAfterFirst { get; init; }
    }

    private static IReadOnlyList<T> Parts<T>(IReadOnlyList<T> parts, string parameterName)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(parts, parameterName);
        return parts.Count > 0 && !parts.Contains(null)
            ? EquatableList<T>.From(parts)!
            : throw new ArgumentException("The list of parts is empty, or a part is null.", parameterName);
    }
}
