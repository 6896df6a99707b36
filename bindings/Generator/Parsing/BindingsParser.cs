using OpenVinoGenAI.Bindings.Generator.Ast;
using OpenVinoGenAI.Bindings.Generator.Model;

namespace OpenVinoGenAI.Bindings.Generator.Parsing;

/// <summary>
/// Turns clang's tree into bindings: everything that our headers declare, and of other headers the types that ours use.
/// </summary>
internal sealed class BindingsParser
{
    private readonly AstNode _root;
    private readonly IReadOnlyList<MacroDefinition> _macros;
    private readonly HeaderSet _headers;
    private readonly IReadOnlyList<string> _includeDirectories;
    private readonly DeclarationTable _declarations;
    private readonly TypeMapper _mapper;
    private readonly FunctionParser _functionParser;
    private readonly List<BoundFunction> _functions = [];
    private readonly List<BoundConstant> _constants = [];
    private readonly List<BoundType> _types = [];
    private readonly List<string> _errors = [];

    public BindingsParser(
        AstNode root, IReadOnlyList<MacroDefinition> macros, HeaderSet headers, IReadOnlyList<string> includeDirectories)
    {
        _root = root;
        _macros = macros;
        _headers = headers;
        _includeDirectories = includeDirectories;
        _declarations = new DeclarationTable(root);
        _mapper = new TypeMapper(_declarations, location => HeaderName(location) is not null);
        _functionParser = new FunctionParser(_mapper);
    }

    /// <returns>One entry per header that declares something, in the order of the headers' names.</returns>
    /// <exception cref="GeneratorException">Headers have constructs that cannot be carried over; the message names all of them.</exception>
    public IReadOnlyList<HeaderBindings> Parse()
    {
        foreach (AstNode node in _root.Children.Where(node => node.Position is not null && _headers.Contains(node.Location.File)))
        {
            Try(() => ParseDeclaration(node));
        }

        foreach (MacroDefinition macro in _macros.Where(macro => _headers.Contains(macro.Location.File)))
        {
            Try(() => _constants.AddRange(ConstantParser.Parse(macro) is { } constant ? [constant] : []));
        }

        var typeParser = new TypeParser(_mapper);
        while (_mapper.UsedTags.TryDequeue(out TagDeclaration? tag))
        {
            Try(() => _types.Add(typeParser.Parse(tag)));
        }

        Try(RequireDistinctTypeNames);
        return _errors.Count == 0 ? ByHeader() : throw new GeneratorException(string.Join('\n', _errors));
    }

    private void ParseDeclaration(AstNode node)
    {
        switch (node.Kind)
        {
            case "FunctionDecl":
                _functions.Add(_functionParser.Parse(node));
                break;
            case "RecordDecl" or "EnumDecl":
                _mapper.Use(_declarations.TagOf(node));
                break;
            case "TypedefDecl":
                RequireKnownTypedef(node);
                break;
            case "StaticAssertDecl":
                // a check for the C compiler, nothing to call
                break;
            default:
                throw new GeneratorException(node.Location, $"the generator does not know a {node.Kind} ('{node.Name}') in a header");
        }
    }

    private void RequireKnownTypedef(AstNode node)
    {
        try
        {
            _mapper.MapTypedef(node);
        }
        catch (FormatException exception)
        {
            throw new GeneratorException(node.Location, $"typedef '{node.Name}': {exception.Message}");
        }
    }

    private void RequireDistinctTypeNames()
    {
        foreach (IGrouping<string, BoundType> group in _types.GroupBy(type => type.Name).Where(group => group.Count() > 1))
        {
            throw new GeneratorException(group.Last().Location, $"two types would be called '{group.Key}' in C#");
        }
    }

    private HeaderBindings[] ByHeader()
    {
        ILookup<string, BoundType> types = _types.OrderBy(type => type.Location.Offset).ToLookup(type => HeaderName(type.Location)!);
        ILookup<string, BoundConstant> constants = _constants.ToLookup(constant => HeaderName(constant.Location)!);
        ILookup<string, BoundFunction> functions = _functions.ToLookup(function => HeaderName(function.Location)!);
        return [.. types.Select(group => group.Key)
            .Union(constants.Select(group => group.Key))
            .Union(functions.Select(group => group.Key))
            .Order(StringComparer.Ordinal)
            .Select(header => new HeaderBindings(header, [.. types[header]], [.. constants[header]], [.. functions[header]]))];
    }

    private string? HeaderName(SourceLocation location) => _headers.IncludeName(location.File, _includeDirectories);

    // so that one run shows everything there is to repair
    private void Try(Action action)
    {
        try
        {
            action();
        }
        catch (GeneratorException exception)
        {
            _errors.Add(exception.Message);
        }
    }
}
