using System.Text.Json.Nodes;

namespace OpenVinoGenAI;

/// <summary>Writes the objects of a schema: the properties that it names, in its order, and then others where it asks for them.</summary>
internal sealed class ObjectGrammar(JsonSchemaCompiler compiler, SchemaConjunction conjunction)
{
    private readonly int _minimum = conjunction.Most("minProperties");
    private readonly int? _maximum = conjunction.Least("maxProperties");
    private readonly Dictionary<(int Index, int Count), GrammarRule> _rules = [];
    private (bool IsRequired, GrammarExpression Expression)[] _members = [];
    private GrammarExpression _other = GrammarExpression.Never;

    /// <summary>Whether the grammar allows properties that the schemas do not name.</summary>
    internal static bool IsOpen(SchemaConjunction conjunction)
    {
        bool asksForOthers = conjunction.Nodes.Any(node =>
            node.Has("patternProperties") || (node.Child("additionalProperties") is { } others && !others.IsFalse));
        return (conjunction.PropertyNames.Count == 0 || asksForOthers) && !conjunction.Nodes.Any(node =>
            !node.Has("patternProperties") && SchemaConjunction.IsForbidden(SchemaProperties.Others(node)));
    }

    internal GrammarExpression Write()
    {
        var required = conjunction.Required.ToHashSet();
        _members =
        [
            .. conjunction.PropertyNames.Select(name => (
                required.Contains(name),
                GrammarExpression.InOrder(JsonTokens.Name(name), JsonTokens.Colon, ValueOf(name)))),
        ];
        _other = Other();
        return GrammarExpression.InOrder(new GrammarExpression.Text("{"), After(0, 0), new GrammarExpression.Text("}"));
    }

    private GrammarExpression ValueOf(string name)
    {
        IReadOnlyList<SchemaNode> schemas = conjunction.SchemasOfProperty(name);
        return SchemaConjunction.IsForbidden(schemas) || !IsValidName(name) ? GrammarExpression.Never : compiler.Compile(schemas);
    }

    private bool IsValidName(string name) =>
        conjunction.Nodes.All(node => node.Child("propertyNames") is not { } names || compiler.Validator.IsValid(JsonValue.Create(name), names));

    private GrammarExpression Other()
    {
        if (!IsOpen(conjunction))
        {
            return GrammarExpression.Never;
        }

        SchemaNode[] names = [.. conjunction.Nodes.Select(node => node.Child("propertyNames")).OfType<SchemaNode>()];
        SchemaNode[] patterned = [.. conjunction.Nodes.Where(node => node.Has("patternProperties"))];
        if (patterned.Length > 0)
        {
            return Patterned(patterned, names);
        }

        GrammarExpression key = compiler.CompileText(names, conjunction.PropertyNames);
        return GrammarExpression.InOrder(key, JsonTokens.Colon, compiler.Compile([.. conjunction.Nodes.SelectMany(SchemaProperties.Others)]));
    }

    private GrammarExpression Patterned(SchemaNode[] patterned, SchemaNode[] names)
    {
        (string Name, SchemaNode Schema)[] patterns = [.. patterned.SelectMany(node => node.Map("patternProperties"))];
        if (patterns.Length > 1)
        {
            throw SchemaFault.Keyword(patterned[^1], "patternProperties", "an object can have one pattern: a name that matches two would have to fulfil both.");
        }

        // A name that is written by its pattern must not be one of those that have a schema of their own.
        (string pattern, SchemaNode schema) = patterns[0];
        if (conjunction.PropertyNames.Any(name => SchemaValidator.Matches(name, patterned[0], "patternProperties", pattern)))
        {
            return GrammarExpression.Never;
        }

        SchemaNode form = schema.Derive("name", new JsonObject { ["pattern"] = pattern });
        SchemaNode[] others = [.. conjunction.Nodes.Where(node => !node.Has("patternProperties")).SelectMany(SchemaProperties.Others)];
        return SchemaConjunction.IsForbidden(others)
            ? GrammarExpression.Never
            : GrammarExpression.InOrder(compiler.CompileText([form, .. names], []), JsonTokens.Colon, compiler.Compile([schema, .. others]));
    }

    /// <summary>What may follow when the properties before an index are done with, and some of them are written.</summary>
    private GrammarExpression.Reference After(int index, int count)
    {
        // Where no limit counts them, it matters only whether there is one.
        int counted = _minimum > 0 || _maximum is not null ? count : Math.Min(count, 1);
        if (_rules.TryGetValue((index, counted), out GrammarRule? known))
        {
            return new GrammarExpression.Reference(known);
        }

        GrammarExpression body;
        if (index == _members.Length)
        {
            body = Others(count);
        }
        else
        {
            (bool isRequired, GrammarExpression member) = _members[index];
            GrammarExpression with = count >= _maximum || member is GrammarExpression.Choice { Alternatives.Count: 0 }
                ? GrammarExpression.Never
                : GrammarExpression.InOrder(count > 0 ? JsonTokens.Comma : GrammarExpression.Empty, member, After(index + 1, count + 1));
            body = isRequired ? with : GrammarExpression.OneOf(with, After(index + 1, count));
        }

        var rule = new GrammarRule { Body = body };
        _rules[(index, counted)] = rule;
        return new GrammarExpression.Reference(rule);
    }

    private GrammarExpression Others(int count)
    {
        int minimum = Math.Max(_minimum - count, 0);
        int? maximum = _maximum - count;
        if (_other is GrammarExpression.Choice { Alternatives.Count: 0 })
        {
            return minimum == 0 ? GrammarExpression.Empty : GrammarExpression.Never;
        }

        // Two other properties may come out with the same name, and then count as one.
        if (minimum > 1)
        {
            return _members.Length > 0 ? GrammarExpression.Never : throw SchemaFault.Keyword(
                conjunction.NodeWith("minProperties")!.Value, "minProperties", "a grammar cannot keep the names of more than one other property distinct. List them under 'properties'.");
        }

        GrammarExpression another = GrammarExpression.InOrder(JsonTokens.Comma, _other);
        if (count > 0)
        {
            return GrammarExpression.Times(another, minimum, maximum);
        }

        GrammarExpression some = maximum == 0
            ? GrammarExpression.Never
            : GrammarExpression.InOrder(_other, GrammarExpression.Times(another, 0, maximum - 1));
        return minimum == 0 ? GrammarExpression.OneOf(GrammarExpression.Empty, some) : some;
    }
}
