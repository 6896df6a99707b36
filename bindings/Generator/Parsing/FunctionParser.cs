using System.Globalization;
using OpenVinoGenAI.Bindings.Generator.Ast;
using OpenVinoGenAI.Bindings.Generator.Documentation;
using OpenVinoGenAI.Bindings.Generator.Model;

namespace OpenVinoGenAI.Bindings.Generator.Parsing;

/// <summary>Turns function declarations into C# ones.</summary>
internal sealed class FunctionParser(TypeMapper mapper)
{
    private readonly SourceTexts _sources = new();

    /// <exception cref="GeneratorException">The function has a part that cannot be carried over.</exception>
    public BoundFunction Parse(AstNode node)
    {
        RequirePlainDeclaration(node);
        CFunctionType type = TypeOf(node);
        DocComment documentation = DocCommentParser.Parse(node);
        List<AstNode> parameterNodes = [.. node.Children.Where(child => child.Kind == "ParmVarDecl")];
        List<BoundParameter> parameters = [.. type.Parameters.Select((parameter, i) =>
            new BoundParameter(ParameterName(parameterNodes[i], i), Map(node, parameter)))];
        RequireDocumentedParametersExist(node, documentation, parameters);
        bool trivial = new FunctionAttributes(_sources).IsTrivial(node);
        if (trivial && (type.IsVariadic || parameters.Any(parameter => parameter.Type.Contains("delegate*", StringComparison.Ordinal))))
        {
            throw new GeneratorException(node.Location, $"'{node.Name}' is marked as trivial, and a trivial function takes no callback and no varargs");
        }

        return new BoundFunction(
            node.Name, node.Location, Prototype(node), documentation, Map(node, type.Result), parameters, type.IsVariadic, trivial);
    }

    private static void RequirePlainDeclaration(AstNode node)
    {
        if (node.Text("storageClass") == "static" || node.Flag("inline") || node.Child("CompoundStmt") is not null)
        {
            throw new GeneratorException(node.Location, $"'{node.Name}' is static, inline or has a body: the library does not export it");
        }

        if (node.Text("previousDecl") is not null)
        {
            throw new GeneratorException(node.Location, $"'{node.Name}' is declared twice");
        }

        AstNode? unknown = node.Children.FirstOrDefault(child =>
            child.Kind is not ("ParmVarDecl" or "FullComment") && !child.Kind.EndsWith("Attr", StringComparison.Ordinal));
        if (unknown is not null)
        {
            throw new GeneratorException(node.Location, $"the generator does not know a {unknown.Kind} in a function declaration");
        }
    }

    private static CFunctionType TypeOf(AstNode node)
    {
        try
        {
            return CTypeParser.Parse(node.QualifiedType ?? "") switch
            {
                CFunctionType { HasPrototype: true } function => function,
                CFunctionType => throw new FormatException("it has no parameter list; write (void) when it takes nothing"),
                _ => throw new FormatException($"'{node.QualifiedType}' is not a function type"),
            };
        }
        catch (FormatException exception)
        {
            throw new GeneratorException(node.Location, $"'{node.Name}': {exception.Message}");
        }
    }

    private string Map(AstNode function, CType type)
    {
        try
        {
            return mapper.Map(type);
        }
        catch (FormatException exception)
        {
            throw new GeneratorException(function.Location, $"'{function.Name}': {exception.Message}");
        }
    }

    private static string ParameterName(AstNode parameter, int index) =>
        parameter.Name.Length > 0 ? parameter.Name : string.Create(CultureInfo.InvariantCulture, $"arg{index}");

    private static void RequireDocumentedParametersExist(AstNode node, DocComment documentation, List<BoundParameter> parameters)
    {
        HashSet<string> names = [.. parameters.Select(parameter => parameter.Name), .. node.Flag("variadic") ? ["..."] : Array.Empty<string>()];
        if (documentation.Parameters.FirstOrDefault(documented => !names.Contains(documented.Name)) is { } stray)
        {
            throw new GeneratorException(node.Location, $"the comment of '{node.Name}' describes a parameter '{stray.Name}', which it does not have");
        }
    }

    private string Prototype(AstNode node)
    {
        SourceLocation last = node.End?.Expansion ?? node.Location;
        string resultType = node.QualifiedType![..node.QualifiedType!.IndexOf('(', StringComparison.Ordinal)].TrimEnd();
        return XmlText.Collapse($"{resultType} {_sources.Between(node.Location, last)}");
    }
}
