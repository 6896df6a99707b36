using System.Text;

namespace OpenVinoGenAI.Tests.StructuredOutput.Schemas;

/// <summary>Writes random texts of a grammar, without a model.</summary>
internal sealed class GrammarSampler(int seed)
{
    // Deeper than that it takes the way that ends soonest.
    private const int MaxDepth = 60;

    private readonly Random _random = new(seed);
    private readonly StringBuilder _text = new();
    private readonly Dictionary<GrammarRule, int> _heights = [];

    public static string Sample(GrammarExpression root, IReadOnlyList<GrammarRule> rules, int seed)
    {
        var sampler = new GrammarSampler(seed);
        bool hasChanged = true;
        while (hasChanged)
        {
            hasChanged = false;
            foreach (GrammarRule rule in rules)
            {
                int height = sampler.Height(rule.Body);
                if (height < sampler._heights.GetValueOrDefault(rule, int.MaxValue))
                {
                    sampler._heights[rule] = height;
                    hasChanged = true;
                }
            }
        }

        sampler.Write(root, 0);
        return sampler._text.ToString();
    }

    private void Write(GrammarExpression expression, int depth)
    {
        switch (expression)
        {
            case GrammarExpression.Text text:
                _text.Append(text.Value);
                break;
            case GrammarExpression.Characters characters:
                // Mostly the first ranges: the others are the rest of Unicode.
                var (first, last) = characters.Set.Ranges[_random.Next(_random.Next(characters.Set.Ranges.Count) + 1)];
                int codePoint = _random.Next(first, Math.Min(last, first + 120) + 1);
                _text.Append(Rune.IsValid(codePoint) ? new Rune(codePoint).ToString() : "?");
                break;
            case GrammarExpression.Sequence sequence:
                foreach (GrammarExpression part in sequence.Parts)
                {
                    Write(part, depth + 1);
                }

                break;
            case GrammarExpression.Choice choice:
                Write(
                    depth > MaxDepth ? choice.Alternatives.MinBy(Height)! : choice.Alternatives[_random.Next(choice.Alternatives.Count)], depth + 1);
                break;
            case GrammarExpression.Repeat repeat:
                int most = Math.Min(repeat.Maximum ?? int.MaxValue, repeat.Minimum + 3);
                int count = depth > MaxDepth ? repeat.Minimum : _random.Next(repeat.Minimum, most + 1);
                for (int i = 0; i < count; i++)
                {
                    Write(repeat.Item, depth + 1);
                }

                break;
            case GrammarExpression.Reference reference:
                Write(reference.Rule.Body, depth + 1);
                break;
            default:
                throw new NotSupportedException(expression.GetType().Name);
        }
    }

    private int Height(GrammarExpression expression) => expression switch
    {
        GrammarExpression.Sequence sequence => sequence.Parts.Count == 0 ? 0 : Next(sequence.Parts.Max(Height)),
        GrammarExpression.Choice choice => choice.Alternatives.Count == 0 ? int.MaxValue : Next(choice.Alternatives.Min(Height)),
        GrammarExpression.Repeat repeat => repeat.Minimum == 0 ? 0 : Next(Height(repeat.Item)),
        GrammarExpression.Reference reference => Next(_heights.GetValueOrDefault(reference.Rule, int.MaxValue)),
        _ => 0,
    };

    private static int Next(int height) => height == int.MaxValue ? height : height + 1;
}
