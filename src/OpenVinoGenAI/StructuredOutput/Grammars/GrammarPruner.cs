namespace OpenVinoGenAI;

/// <summary>Removes what no finite text can match: alternatives that never end, and all that depends on them.</summary>
internal sealed class GrammarPruner
{
    private readonly HashSet<GrammarRule> _productive = [];

    private GrammarPruner()
    {
    }

    /// <summary>Prunes an expression and the rules that it uses.</summary>
    /// <returns>The rules that are still used, each once, and the expression; <see cref="GrammarExpression.Never"/> when nothing is left.</returns>
    internal static (GrammarExpression Root, IReadOnlyList<GrammarRule> Rules) Prune(GrammarExpression root)
    {
        List<GrammarRule> all = ReachableFrom(root);
        var pruner = new GrammarPruner();
        bool hasGrown;
        do
        {
            hasGrown = false;
            for (int i = all.Count - 1; i >= 0; i--)
            {
                hasGrown |= !pruner._productive.Contains(all[i]) && pruner.CanEnd(all[i].Body) && pruner._productive.Add(all[i]);
            }
        }
        while (hasGrown);

        foreach (GrammarRule rule in all)
        {
            rule.Body = pruner.Simplify(rule.Body);
        }

        GrammarExpression pruned = pruner.Simplify(root);
        return (pruned, ReachableFrom(pruned));
    }

    private static List<GrammarRule> ReachableFrom(GrammarExpression root)
    {
        var found = new List<GrammarRule>();
        var known = new HashSet<GrammarRule>();
        Collect(root);
        for (int i = 0; i < found.Count; i++)
        {
            Collect(found[i].Body);
        }

        return found;

        void Collect(GrammarExpression expression)
        {
            switch (expression)
            {
                case GrammarExpression.Reference reference when known.Add(reference.Rule):
                    found.Add(reference.Rule);
                    break;
                case GrammarExpression.Sequence sequence:
                    foreach (GrammarExpression part in sequence.Parts)
                    {
                        Collect(part);
                    }

                    break;
                case GrammarExpression.Choice choice:
                    foreach (GrammarExpression alternative in choice.Alternatives)
                    {
                        Collect(alternative);
                    }

                    break;
                case GrammarExpression.Repeat repeat:
                    Collect(repeat.Item);
                    break;
                default:
                    break;
            }
        }
    }

    private bool CanEnd(GrammarExpression expression) => expression switch
    {
        GrammarExpression.Characters characters => !characters.Set.IsEmpty,
        GrammarExpression.Sequence sequence => sequence.Parts.All(CanEnd),
        GrammarExpression.Choice choice => choice.Alternatives.Any(CanEnd),
        GrammarExpression.Repeat repeat => repeat.Minimum == 0 || CanEnd(repeat.Item),
        GrammarExpression.Reference reference => _productive.Contains(reference.Rule),
        _ => true,
    };

    private GrammarExpression Simplify(GrammarExpression expression) => !CanEnd(expression) ? GrammarExpression.Never : expression switch
    {
        GrammarExpression.Sequence sequence => GrammarExpression.InOrder(sequence.Parts.Select(Simplify)),
        GrammarExpression.Choice choice => GrammarExpression.OneOf(choice.Alternatives.Select(Simplify)),
        GrammarExpression.Repeat repeat => GrammarExpression.Times(Simplify(repeat.Item), repeat.Minimum, repeat.Maximum),
        _ => expression,
    };
}
