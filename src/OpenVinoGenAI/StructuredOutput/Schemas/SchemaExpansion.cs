using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace OpenVinoGenAI;

/// <summary>
/// Resolves what combines schemas (references, <c>allOf</c>, <c>anyOf</c>, <c>oneOf</c>, <c>not</c>, <c>if</c>, dependencies) into alternatives,
/// each of which is a list of schemas that hold together.
/// </summary>
internal sealed class SchemaExpansion(SchemaDocument document, Action<SchemaNode> checkOneOf)
{
    private const int MaxAlternatives = 400;

    private const int MaxSteps = 20_000;

    /// <exception cref="InvalidConfigurationException">There are too many alternatives.</exception>
    internal IReadOnlyList<SchemaConjunction> Expand(IReadOnlyList<SchemaNode> nodes)
    {
        var found = new List<SchemaConjunction>();
        int steps = 0;
        Step([.. nodes.Select(node => new Pending(node, []))], [], JsonKinds.All);
        return found;

        void Step(ImmutableStack<Pending> pending, ImmutableList<SchemaNode> done, JsonKinds kinds)
        {
            if (pending.IsEmpty)
            {
                found.Add(new SchemaConjunction([.. done.DistinctBy(node => node.Pointer)]));
                if (found.Count > MaxAlternatives)
                {
                    throw TooMany(nodes);
                }

                return;
            }

            if (++steps > MaxSteps)
            {
                throw TooMany(nodes);
            }

            pending = pending.Pop(out Pending next);
            if (next.Node.Keywords is null)
            {
                if (!next.Node.IsFalse)
                {
                    Step(pending, done, kinds);
                }

                return;
            }

            // What refers back to itself before it asks for anything allows nothing that it would not allow without that.
            kinds &= JsonValues.NamedKinds(next.Node);
            if (kinds == JsonKinds.None || next.Ancestors.Contains(next.Node.Pointer))
            {
                return;
            }

            ImmutableHashSet<string> ancestors = next.Ancestors.Add(next.Node.Pointer);
            foreach (IEnumerable<SchemaNode> choice in Choices(next.Node))
            {
                Step(choice.Aggregate(pending, (stack, node) => stack.Push(new(node, ancestors))), done.Add(next.Node), kinds);
            }
        }
    }

    private static InvalidConfigurationException TooMany(IReadOnlyList<SchemaNode> nodes) => SchemaFault.At(
        nodes.Count > 0 ? nodes[0].Pointer : "#",
        FormattableString.Invariant($"anyOf, oneOf, not, if and dependencies combine to more than {MaxAlternatives} alternatives"));

    // All combinations of the alternatives of each keyword, with what holds in any case.
    private IEnumerable<IEnumerable<SchemaNode>> Choices(SchemaNode node)
    {
        IEnumerable<IEnumerable<SchemaNode>> combined = [[.. node.Has("$ref") ? [document.Resolve(node)] : Array.Empty<SchemaNode>(), .. node.List("allOf")]];
        foreach (IReadOnlyList<IReadOnlyList<SchemaNode>> alternatives in Alternatives(node))
        {
            combined = combined.SelectMany(_ => alternatives, (before, added) => before.Concat(added));
        }

        return combined;
    }

    private IEnumerable<IReadOnlyList<IReadOnlyList<SchemaNode>>> Alternatives(SchemaNode node)
    {
        if (node.Has("anyOf"))
        {
            yield return [.. node.List("anyOf").Select(schema => (IReadOnlyList<SchemaNode>)[schema])];
        }

        if (node.Has("oneOf"))
        {
            checkOneOf(node);
            yield return [.. node.List("oneOf").Select(schema => (IReadOnlyList<SchemaNode>)[schema])];
        }

        if (node.Child("not") is { } forbidden && !SchemaNegation.IsExcludedTexts(node))
        {
            yield return [.. SchemaNegation.Alternatives(forbidden).Select(schema => (IReadOnlyList<SchemaNode>)[schema])];
        }

        if (node.Child("if") is { } condition && (node.Has("then") || node.Has("else")))
        {
            IReadOnlyList<SchemaNode> otherwise = node.Child("else") is { } alternative ? [alternative] : [];
            yield return
            [
                node.Child("then") is { } consequence ? [condition, consequence] : [condition],
                .. SchemaNegation.Alternatives(condition).Select(schema => (IReadOnlyList<SchemaNode>)[schema, .. otherwise]),
            ];
        }

        foreach ((string name, SchemaNode schema) in SchemaDependencies.Read(node))
        {
            yield return
            [
                [schema.Derive("without", new JsonObject { ["properties"] = new JsonObject { [name] = false } })],
                [schema.Derive("with", new JsonObject { ["required"] = new JsonArray(name) }), schema],
            ];
        }
    }

    private readonly record struct Pending(SchemaNode Node, ImmutableHashSet<string> Ancestors);
}
