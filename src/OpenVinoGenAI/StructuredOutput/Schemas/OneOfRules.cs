namespace OpenVinoGenAI;

/// <summary>
/// Proves that no answer fulfils two of the alternatives of a <c>oneOf</c>. A grammar allows what fulfils any of them, so without the proof it
/// would allow what is not valid.
/// </summary>
internal sealed class OneOfRules(Func<IReadOnlyList<SchemaNode>, IReadOnlyList<SchemaConjunction>> expand, SchemaValidator validator)
{
    private const int MaxDepth = 8;

    private readonly HashSet<string> _checked = [];

    /// <exception cref="InvalidConfigurationException">Two alternatives may overlap.</exception>
    internal void Check(SchemaNode node)
    {
        if (!_checked.Add(node.Pointer))
        {
            return;
        }

        IReadOnlyList<SchemaNode> alternatives = node.List("oneOf");
        for (int i = 0; i < alternatives.Count; i++)
        {
            for (int j = 0; j < i; j++)
            {
                if (!AreDisjoint([alternatives[i]], [alternatives[j]], 0))
                {
                    throw SchemaFault.Keyword(node, "oneOf", FormattableString.Invariant(
                        $"a value may fulfil alternatives {j} and {i}. Use anyOf, or give each alternative a required property with its own 'const'."));
                }
            }
        }
    }

    private bool AreDisjoint(IReadOnlyList<SchemaNode> one, IReadOnlyList<SchemaNode> two, int depth)
    {
        IReadOnlyList<SchemaConjunction> others = expand(two);
        return depth < MaxDepth && expand(one).All(a => others.All(b => Excludes(a, b, depth) && Excludes(b, a, depth)));
    }

    /// <summary>Whether nothing that the grammar of one allows is valid for another.</summary>
    private bool Excludes(SchemaConjunction one, SchemaConjunction other, int depth)
    {
        JsonKinds common = one.GeneratedKinds & other.Kinds;
        if (common == JsonKinds.None)
        {
            return true;
        }

        if (one.ListedValues is { } values)
        {
            return values.Where(value => one.Nodes.All(node => validator.IsValid(value, node)))
                .All(value => other.Nodes.Any(node => !validator.IsValid(value, node)));
        }

        return (common & ~JsonKinds.Number) == JsonKinds.None ? AreApart(one.Numbers, other.Numbers) || AreApart(other.Numbers, one.Numbers)
            : common == JsonKinds.Object && DifferInProperty(one, other, depth);
    }

    private static bool AreApart(NumberRange low, NumberRange high)
    {
        if (low.Maximum is not { } end || high.Minimum is not { } start)
        {
            return false;
        }

        int order = end.CompareTo(start);
        return order < 0 || (order == 0 && (low.IsMaximumExcluded || high.IsMinimumExcluded));
    }

    private bool DifferInProperty(SchemaConjunction one, SchemaConjunction other, int depth)
    {
        bool writesNamesOnly = one.PropertyNames.Count > 0 && !ObjectGrammar.IsOpen(one);
        return one.Required.Any(name => other.SchemasOfProperty(name) is { Count: > 0 } schemas
                && (SchemaConjunction.IsForbidden(schemas) || AreDisjoint(one.SchemasOfProperty(name), schemas, depth + 1)))
            || (writesNamesOnly && other.Required.Except(one.PropertyNames).Any());
    }
}
