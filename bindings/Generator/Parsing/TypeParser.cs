using System.Globalization;
using OpenVinoGenAI.Bindings.Generator.Ast;
using OpenVinoGenAI.Bindings.Generator.Documentation;
using OpenVinoGenAI.Bindings.Generator.Model;

namespace OpenVinoGenAI.Bindings.Generator.Parsing;

/// <summary>Turns structs and enums into C# types.</summary>
internal sealed class TypeParser(TypeMapper mapper)
{
    /// <exception cref="GeneratorException">The type has a part that cannot be carried over.</exception>
    public BoundType Parse(TagDeclaration tag)
    {
        SourceLocation location = tag.Declaration.Location;
        if (tag.Name.Length == 0)
        {
            throw new GeneratorException(location, $"this {(tag.IsEnum ? "enum" : "struct")} has no name; give it one with a typedef");
        }

        if (tag.IsUnion)
        {
            throw new GeneratorException(location, $"'{tag.Name}' is a union; unions are not supported");
        }

        DocComment documentation = Documentation(tag);
        if (tag.Definition is null)
        {
            return new BoundOpaque(tag.Name, location, documentation);
        }

        return tag.IsEnum
            ? new BoundEnum(tag.Name, location, documentation, Members(tag.Definition))
            : new BoundStruct(tag.Name, location, documentation, Fields(tag.Definition));
    }

    private static DocComment Documentation(TagDeclaration tag)
    {
        AstNode?[] candidates = [tag.Typedef, tag.Definition, tag.First];
        return candidates.FirstOrDefault(node => node?.Child("FullComment") is not null) is { } documented
            ? DocCommentParser.Parse(documented)
            : DocComment.Empty;
    }

    private static List<BoundEnumMember> Members(AstNode definition)
    {
        var members = new List<BoundEnumMember>();
        AstNode? previous = null;
        long next = 0;
        foreach (AstNode node in definition.Children.Where(child => child.Kind != "FullComment"))
        {
            if (node.Kind != "EnumConstantDecl")
            {
                throw new GeneratorException(definition.Location, $"the generator does not know a {node.Kind} in an enum");
            }

            long value = ExplicitValue(node) ?? next;
            if (value is < int.MinValue or > int.MaxValue)
            {
                throw new GeneratorException(node.Location, $"the value of '{node.Name}' does not fit into an int, the type of a C enum");
            }

            members.Add(new BoundEnumMember(node.Name, (int)value, DocCommentParser.Parse(node, previous)));
            previous = node;
            next = value + 1;
        }

        return members;
    }

    private static long? ExplicitValue(AstNode constant)
    {
        AstNode? expression = constant.Children.FirstOrDefault(child => child.Kind is not "FullComment");
        if (expression is null)
        {
            return null;
        }

        for (AstNode? node = expression; node is not null; node = node.FirstChild)
        {
            if (node.Kind == "ConstantExpr" && long.TryParse(node.Text("value"), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long value))
            {
                return value;
            }
        }

        throw new GeneratorException(constant.Location, $"the value of '{constant.Name}' is not known: clang gives it as a {expression.Kind}");
    }

    private List<BoundField> Fields(AstNode definition)
    {
        var fields = new List<BoundField>();
        foreach (AstNode node in definition.Children.Where(child => child.Kind != "FullComment"))
        {
            if (node.Kind != "FieldDecl" || node.Name.Length == 0)
            {
                throw new GeneratorException(
                    (node.Position is null ? definition : node).Location,
                    $"the generator does not know a {node.Kind} in a struct (only named fields in natural alignment)");
            }

            if (node.Flag("isBitfield"))
            {
                throw new GeneratorException(node.Location, $"the field '{node.Name}' is a bit-field, which C# does not have");
            }

            fields.Add(new BoundField(node.Name, FieldType(node), DocCommentParser.Parse(node)));
        }

        return fields.Count > 0
            ? fields
            : throw new GeneratorException(definition.Location, "a struct with no field has another size in C# than in C");
    }

    private string FieldType(AstNode field)
    {
        try
        {
            return mapper.Map(field.QualifiedType ?? "");
        }
        catch (FormatException exception)
        {
            throw new GeneratorException(field.Location, $"field '{field.Name}': {exception.Message}");
        }
    }
}
