using System.Text.Json.Nodes;

namespace OpenVinoGenAI;

/// <summary>Writes the arrays of a schema.</summary>
internal sealed class ArrayGrammar(JsonSchemaCompiler compiler, SchemaConjunction conjunction)
{
    // The grammar of distinct items has a rule for each set of those that are left.
    private const int MaxDistinctItems = 8;

    private const int MaxCountedItems = 5_000;

    private int _minimum;
    private int? _maximum;

    internal GrammarExpression Write()
    {
        _minimum = conjunction.Most("minItems");
        _maximum = conjunction.Least("maxItems");
        (IReadOnlyList<SchemaNode> First, SchemaNode? Others)[] items = [.. conjunction.Nodes.Select(SchemaItems.Read)];
        int firstItems = items.Max(read => (int?)read.First.Count) ?? 0;
        IReadOnlyList<SchemaNode>[] first = [.. Enumerable.Range(0, firstItems).Select(i => (IReadOnlyList<SchemaNode>)
            [.. items.Select(read => i < read.First.Count ? read.First[i] : read.Others).OfType<SchemaNode>()])];
        IReadOnlyList<SchemaNode> rest = [.. items.Select(read => read.Others).OfType<SchemaNode>()];
        first = WithContained(first, rest);
        if (first.Length + Math.Max(_minimum, 0) > MaxCountedItems)
        {
            throw SchemaFault.Keyword(conjunction.NodeWith("minItems")!.Value, "minItems", FormattableString.Invariant($"more than {MaxCountedItems} items"));
        }

        // A longer list is valid, too, but compiled grammars grow with a limit.
        _maximum = _maximum > MaxCountedItems ? MaxCountedItems : _maximum;
        return conjunction.IsSet("uniqueItems") && (_maximum is null || _maximum > 1) ? Distinct(first, rest) : List(first, rest);
    }

    // The items that have to be contained are the first: such an array is valid, and a grammar cannot count them in other places.
    private IReadOnlyList<SchemaNode>[] WithContained(IReadOnlyList<SchemaNode>[] first, IReadOnlyList<SchemaNode> rest)
    {
        SchemaNode[] containing = [.. conjunction.Nodes.Where(node => node.Has("contains") && SchemaCounts.Read(node, "minContains", 1) > 0)];
        if (conjunction.NodeWith("maxContains") is { } limited && limited.Has("contains"))
        {
            throw SchemaFault.Keyword(limited, "maxContains", "a grammar cannot keep other items from being contained. Say with prefixItems and items what each item is.");
        }

        if (containing.Length == 0)
        {
            return first;
        }

        if (first.Length > 0 || containing.Length > 1)
        {
            throw SchemaFault.Keyword(containing[^1], "contains", "it can be used once, and not together with prefixItems.");
        }

        int count = SchemaCounts.Read(containing[0], "minContains", 1);
        _minimum = Math.Max(_minimum, count);
        return [.. Enumerable.Repeat((IReadOnlyList<SchemaNode>)[.. rest, containing[0].Child("contains")!.Value], Math.Min(count, MaxCountedItems))];
    }

    private GrammarExpression List(IReadOnlyList<SchemaNode>[] first, IReadOnlyList<SchemaNode> rest)
    {
        GrammarExpression content = AfterFirst(first.Length, rest);
        for (int i = first.Length - 1; i >= 0; i--)
        {
            GrammarExpression item = GrammarExpression.InOrder(i > 0 ? JsonTokens.Comma : GrammarExpression.Empty, compiler.Compile(first[i]), content);
            content = i >= _maximum ? GrammarExpression.Empty
                : i >= _minimum ? GrammarExpression.OneOf(GrammarExpression.Empty, item)
                : item;
            content = i > 0 ? new GrammarExpression.Reference(new GrammarRule { Body = content }) : content;
        }

        return _maximum < _minimum ? GrammarExpression.Never
            : GrammarExpression.InOrder(new GrammarExpression.Text("["), content, new GrammarExpression.Text("]"));
    }

    private GrammarExpression AfterFirst(int written, IReadOnlyList<SchemaNode> rest)
    {
        int minimum = Math.Max(_minimum - written, 0);
        int? maximum = _maximum is { } most ? Math.Max(most - written, 0) : null;
        GrammarExpression item = SchemaConjunction.IsForbidden(rest) ? GrammarExpression.Never : compiler.Compile(rest);
        GrammarExpression another = GrammarExpression.InOrder(JsonTokens.Comma, item);
        if (written > 0)
        {
            return GrammarExpression.Times(another, minimum, maximum);
        }

        if (maximum == 0)
        {
            return GrammarExpression.Empty;
        }

        GrammarExpression some = GrammarExpression.InOrder(item, GrammarExpression.Times(another, Math.Max(minimum - 1, 0), maximum - 1));
        return minimum == 0 ? GrammarExpression.OneOf(GrammarExpression.Empty, some) : some;
    }

    private GrammarExpression Distinct(IReadOnlyList<SchemaNode>[] first, IReadOnlyList<SchemaNode> rest)
    {
        SchemaNode culprit = conjunction.NodeWith("uniqueItems")!.Value;
        if (first.Length > 0 || compiler.ListedValues(rest) is not { } values)
        {
            throw SchemaFault.Keyword(culprit, "uniqueItems", "a grammar cannot compare items, unless 'items' lists them as an enum. Leave it out and remove duplicates afterwards, or set maxItems to 1.");
        }

        if (values.Count > MaxDistinctItems)
        {
            throw SchemaFault.Keyword(culprit, "uniqueItems", FormattableString.Invariant(
                $"'items' lists {values.Count} values, and at most {MaxDistinctItems} can be kept distinct. Leave it out and remove duplicates afterwards."));
        }

        return GrammarExpression.InOrder(
            new GrammarExpression.Text("["), Left((1 << values.Count) - 1, 0, values, []), new GrammarExpression.Text("]"));
    }

    private GrammarExpression.Reference Left(int left, int written, IReadOnlyList<JsonNode?> values, Dictionary<int, GrammarRule> rules)
    {
        if (rules.TryGetValue(left, out GrammarRule? known))
        {
            return new GrammarExpression.Reference(known);
        }

        var alternatives = new List<GrammarExpression>();
        if (written >= _minimum)
        {
            alternatives.Add(GrammarExpression.Empty);
        }

        for (int i = 0; i < values.Count && !(written >= _maximum); i++)
        {
            if ((left & (1 << i)) != 0)
            {
                alternatives.Add(GrammarExpression.InOrder(
                    written > 0 ? JsonTokens.Comma : GrammarExpression.Empty, JsonTokens.Value(values[i]), Left(left & ~(1 << i), written + 1, values, rules)));
            }
        }

        rules[left] = new GrammarRule { Body = GrammarExpression.OneOf(alternatives) };
        return new GrammarExpression.Reference(rules[left]);
    }
}
