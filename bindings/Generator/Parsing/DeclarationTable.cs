using OpenVinoGenAI.Bindings.Generator.Ast;

namespace OpenVinoGenAI.Bindings.Generator.Parsing;

/// <summary>The named types of all headers, those of the system included, by the names that C code uses for them.</summary>
internal sealed class DeclarationTable
{
    private readonly Dictionary<string, AstNode> _typedefs = [];
    private readonly Dictionary<string, TagDeclaration> _tagsByName = [];
    private readonly Dictionary<string, TagDeclaration> _tagsById = [];

    public DeclarationTable(AstNode translationUnit)
    {
        foreach (AstNode node in translationUnit.Children)
        {
            if (node.Kind is "RecordDecl" or "EnumDecl")
            {
                AddTag(node);
            }
            else if (node.Kind == "TypedefDecl")
            {
                AddTypedef(node);
            }
        }
    }

    public AstNode? Typedef(string name) => _typedefs.GetValueOrDefault(name);

    public TagDeclaration? Tag(string name) => _tagsByName.GetValueOrDefault(name);

    public TagDeclaration TagOf(AstNode declaration) => _tagsById[declaration.Id];

    /// <summary>The struct, union or enum that a typedef names directly (not through a pointer or another typedef).</summary>
    public TagDeclaration? TagNamedBy(AstNode typedef)
    {
        for (AstNode? type = typedef.FirstChild; type is not null; type = type.FirstChild)
        {
            string? id = type.Reference("ownedTagDecl") ?? type.Reference("decl");
            if (id is not null && _tagsById.TryGetValue(id, out TagDeclaration? tag))
            {
                return tag;
            }

            if (type.Kind != "ElaboratedType")
            {
                return null;
            }
        }

        return null;
    }

    private void AddTag(AstNode node)
    {
        TagDeclaration? tag = node.Name.Length > 0 ? _tagsByName.GetValueOrDefault(node.Name) : null;
        if (tag is null)
        {
            tag = new TagDeclaration(node);
            if (node.Name.Length > 0)
            {
                _tagsByName.Add(node.Name, tag);
            }
        }

        _tagsById.Add(node.Id, tag);
        if (node.Flag("completeDefinition") || node.Kind == "EnumDecl" && node.Child("EnumConstantDecl") is not null)
        {
            tag.Definition = node;
        }
    }

    private void AddTypedef(AstNode node)
    {
        // C allows the same typedef twice; the first one is the one to show
        if (_typedefs.TryAdd(node.Name, node) && TagNamedBy(node) is { Typedef: null } tag)
        {
            tag.Typedef = node;
        }
    }
}
