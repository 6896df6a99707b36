using System.Text.Json.Nodes;

namespace OpenVinoGenAI;

/// <summary>
/// Writes a grammar for a JSON schema. Everything that the grammar allows is valid JSON that fulfils the schema; it need not allow all of it.
/// What it cannot express it refuses.
/// </summary>
/// <remarks>The native library compiles schemas, too, but drops or misreads what <see cref="NativeSchemaRules"/> does not list.</remarks>
internal sealed class JsonSchemaCompiler
{
    private const int MaxDepth = 400;

    private readonly Dictionary<string, GrammarRule> _rules = [];
    private readonly SchemaExpansion _expansion;
    private readonly OneOfRules _oneOf;
    private int _depth;

    private JsonSchemaCompiler(SchemaDocument document)
    {
        Validator = new SchemaValidator(document);
        _oneOf = new OneOfRules(nodes => _expansion!.Expand(nodes), Validator);
        _expansion = new SchemaExpansion(document, _oneOf.Check);
    }

    internal SchemaValidator Validator { get; }

    /// <summary>The grammar, in EBNF, of a schema that the native library would get wrong.</summary>
    /// <param name="schema">The schema.</param>
    /// <returns>The grammar; <see langword="null"/> where the native library does all of the schema right.</returns>
    /// <exception cref="InvalidConfigurationException">The schema is wrong, or has what a grammar cannot express.</exception>
    internal static string? WriteUnlessNative(string schema)
    {
        SchemaDocument document = SchemaDocument.Parse(schema);
        return SchemaChecker.Check(document) ? null : Write(document);
    }

    /// <summary>The grammar, in EBNF, of a schema.</summary>
    /// <exception cref="InvalidConfigurationException">The schema is wrong, or has what a grammar cannot express.</exception>
    internal static string Write(string schema)
    {
        SchemaDocument document = SchemaDocument.Parse(schema);
        SchemaChecker.Check(document);
        return Write(document);
    }

    private static string Write(SchemaDocument document)
    {
        (GrammarExpression root, IReadOnlyList<GrammarRule> rules) = Compile(document);
        return GrammarWriter.Write(root, rules);
    }

    /// <summary>The grammar of a schema as a tree.</summary>
    /// <exception cref="InvalidConfigurationException">No finite JSON fulfils the schema, or it has what a grammar cannot express.</exception>
    internal static (GrammarExpression Root, IReadOnlyList<GrammarRule> Rules) Compile(SchemaDocument document)
    {
        var (root, rules) = GrammarPruner.Prune(new JsonSchemaCompiler(document).Compile([document.Root]));
        if (rules.Count > StructuredOutputLimits.MaxRules)
        {
            throw SchemaFault.At("#", FormattableString.Invariant($"its grammar has {rules.Count} rules, and {StructuredOutputLimits.MaxRules} are allowed"));
        }

        return root is GrammarExpression.Choice { Alternatives.Count: 0 }
            ? throw SchemaFault.At("#", "no JSON can fulfil it: its keywords contradict each other, or it contains itself without an end")
            : (root, rules);
    }

    /// <summary>The expression of the values that fulfil all of some schemas.</summary>
    internal GrammarExpression Compile(IReadOnlyList<SchemaNode> nodes)
    {
        string key = string.Join('\n', nodes.Select(node => node.Pointer).Distinct().Order(StringComparer.Ordinal));
        if (_rules.TryGetValue(key, out GrammarRule? known))
        {
            return new GrammarExpression.Reference(known);
        }

        if (++_depth > MaxDepth || _rules.Count >= StructuredOutputLimits.MaxRules)
        {
            throw SchemaFault.At(nodes.Count > 0 ? nodes[0].Pointer : "#", "its grammar is too large");
        }

        var rule = new GrammarRule();
        _rules.Add(key, rule);
        rule.Body = Values(nodes);
        _depth--;
        return new GrammarExpression.Reference(rule);
    }

    /// <summary>The expression of the texts that fulfil all of some schemas and are not among others.</summary>
    internal GrammarExpression CompileText(IReadOnlyList<SchemaNode> nodes, IReadOnlyCollection<string> excluded) =>
        GrammarExpression.OneOf(_expansion.Expand(nodes).Where(conjunction => (conjunction.Kinds & JsonKinds.Text) != JsonKinds.None).Select(conjunction =>
            Listed(conjunction) is { } values
                ? GrammarExpression.OneOf(values.Where(value => JsonValues.KindOf(value) == JsonKinds.Text && !excluded.Contains((string)value!)).Select(JsonTokens.Value))
                : TextGrammar.Write(conjunction, excluded)));

    /// <summary>The values that fulfil all of some schemas; <see langword="null"/> where the schemas do not list them.</summary>
    internal IReadOnlyList<JsonNode?>? ListedValues(IReadOnlyList<SchemaNode> nodes)
    {
        if (Listed(new SchemaConjunction(nodes)) is { } all)
        {
            return all;
        }

        var values = new List<JsonNode?>();
        foreach (SchemaConjunction conjunction in _expansion.Expand(nodes))
        {
            if (Listed(conjunction) is not { } listed)
            {
                return null;
            }

            values.AddRange(listed.Where(value => !values.Exists(other => JsonValues.AreEqual(value, other))));
        }

        return values;
    }

    private JsonNode?[]? Listed(SchemaConjunction conjunction) =>
        conjunction.ListedValues?.Where(value => conjunction.Nodes.All(node => Validator.IsValid(value, node))).ToArray();

    // Listed values are checked one by one, so that whatever else is in their schema can be honoured.
    private GrammarExpression Values(IReadOnlyList<SchemaNode> nodes) => GrammarExpression.OneOf(
        Listed(new SchemaConjunction(nodes)) is { } values ? values.Select(JsonTokens.Value) : _expansion.Expand(nodes).SelectMany(Values));

    private IEnumerable<GrammarExpression> Values(SchemaConjunction conjunction)
    {
        if (Listed(conjunction) is { } values)
        {
            return values.Select(JsonTokens.Value);
        }

        return Enum.GetValues<JsonKinds>().Where(kind => int.IsPow2((int)kind) && (conjunction.GeneratedKinds & kind) != JsonKinds.None)
            .Select(kind => OfKind(kind, conjunction));
    }

    private GrammarExpression OfKind(JsonKinds kind, SchemaConjunction conjunction) => kind switch
    {
        JsonKinds.Null => JsonTokens.Value(null),
        JsonKinds.Boolean => GrammarExpression.OneOf(JsonTokens.Value(true), JsonTokens.Value(false)),
        JsonKinds.Integer => (conjunction.GeneratedKinds & JsonKinds.Fraction) != JsonKinds.None ? GrammarExpression.Never : Number(conjunction, Whole),
        JsonKinds.Fraction => Number(conjunction, null),
        JsonKinds.Text => TextGrammar.Write(conjunction, []),
        JsonKinds.Array => new ArrayGrammar(this, conjunction).Write(),
        _ => new ObjectGrammar(this, conjunction).Write(),
    };

    private static ExactNumber Whole { get; } = ExactNumber.Parse("1");

    private static GrammarExpression Number(SchemaConjunction conjunction, ExactNumber? step)
    {
        try
        {
            NumberRange range = conjunction.Numbers;
            return NumberGrammar.Write(step is { } multiple ? range.InStepsOf(multiple) : range);
        }
        catch (FormatException error)
        {
            SchemaNode node = conjunction.NodeWith("multipleOf") ?? conjunction.Nodes[0];
            throw SchemaFault.At(node.Pointer, error.Message);
        }
    }
}
