using System.Text.Json;

namespace OpenVinoGenAI.Bindings.Generator.Ast;

/// <summary>One node of clang's syntax tree, with the source locations that clang abbreviates made complete.</summary>
internal sealed class AstNode
{
    private readonly JsonElement _json;

    public AstNode(JsonElement json, SourcePosition? position, SourcePosition? begin, SourcePosition? end, IReadOnlyList<AstNode> children)
    {
        _json = json;
        Position = position;
        Begin = begin;
        End = end;
        Children = children;
    }

    /// <summary>The kind of node, for example <c>FunctionDecl</c>. Empty for the nulls that clang writes for absent parts.</summary>
    public string Kind => Text("kind") ?? "";

    public string Id => Text("id") ?? "";

    /// <summary>The name that it declares; empty when it has none.</summary>
    public string Name => Text("name") ?? "";

    /// <summary>The type as C writes it, for example <c>const char *</c>.</summary>
    public string? QualifiedType => Object("type") is { } type && type.TryGetProperty("qualType", out JsonElement text) ? text.GetString() : null;

    /// <summary>Where the declared name is; null for what the compiler itself declares.</summary>
    public SourcePosition? Position { get; }

    /// <summary>The first token.</summary>
    public SourcePosition? Begin { get; }

    /// <summary>The last token.</summary>
    public SourcePosition? End { get; }

    public IReadOnlyList<AstNode> Children { get; }

    /// <summary>Where it is used, for messages.</summary>
    /// <exception cref="GeneratorException">clang gives no location.</exception>
    public SourceLocation Location =>
        (Position ?? Begin)?.Expansion ?? throw new GeneratorException($"clang gives no location for the {Kind} '{Name}'");

    public AstNode? FirstChild => Children.Count > 0 ? Children[0] : null;

    public AstNode? Child(string kind) => Children.FirstOrDefault(child => child.Kind == kind);

    public string? Text(string property) =>
        Property(property) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    public bool Flag(string property) => Property(property) is { ValueKind: JsonValueKind.True };

    public IEnumerable<string> Texts(string property) =>
        Property(property) is { ValueKind: JsonValueKind.Array } values ? values.EnumerateArray().Select(value => value.GetString() ?? "") : [];

    /// <summary>The id of another declaration that a property refers to.</summary>
    public string? Reference(string property) =>
        Object(property) is { } target && target.TryGetProperty("id", out JsonElement id) ? id.GetString() : null;

    private JsonElement? Object(string property) => Property(property) is { ValueKind: JsonValueKind.Object } value ? value : null;

    private JsonElement? Property(string property) =>
        _json.ValueKind == JsonValueKind.Object && _json.TryGetProperty(property, out JsonElement value) ? value : null;
}
