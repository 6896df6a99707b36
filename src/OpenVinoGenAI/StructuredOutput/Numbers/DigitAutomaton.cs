using System.Globalization;
using System.Numerics;

namespace OpenVinoGenAI;

/// <summary>
/// Finds the digits of all multiples of a step between two numbers that are not negative: it reads digits from the left and remembers
/// whether it still follows a bound, and the remainder. States that allow the same continuations become one rule.
/// </summary>
internal sealed class DigitAutomaton
{
    private const int MaxVisitedStates = 200_000;

    private const int MaxRules = 3_000;

    private readonly string _low;
    private readonly string _high;
    private readonly int _wholeDigits;
    private readonly BigInteger _step;
    private readonly Shared _shared;
    private readonly Dictionary<(int Position, bool FollowsLow, bool FollowsHigh, BigInteger Remainder), GrammarExpression> _states = [];

    private DigitAutomaton(BigInteger low, BigInteger high, int wholeDigits, int scale, BigInteger step, Shared shared)
    {
        _wholeDigits = wholeDigits;
        _step = step;
        _shared = shared;
        _low = low.ToString(CultureInfo.InvariantCulture).PadLeft(wholeDigits + scale, '0');
        _high = high.ToString(CultureInfo.InvariantCulture).PadLeft(wholeDigits + scale, '0');
    }

    /// <exception cref="FormatException">The step needs more states than a grammar should have.</exception>
    internal static GrammarExpression Write(BigInteger low, BigInteger high, int scale, BigInteger step)
    {
        var shared = new Shared();
        var lengths = new List<GrammarExpression>();
        int longest = Math.Max(high.ToString(CultureInfo.InvariantCulture).Length - scale, 1);
        for (int length = 1; length <= longest; length++)
        {
            BigInteger least = length == 1 ? BigInteger.Zero : BigInteger.Pow(10, length - 1 + scale);
            BigInteger from = BigInteger.Max(low, least);
            BigInteger to = BigInteger.Min(high, BigInteger.Pow(10, length + scale) - 1);
            if (from <= to)
            {
                lengths.Add(new DigitAutomaton(from, to, length, scale, step, shared).After(0, true, true, BigInteger.Zero));
            }
        }

        return GrammarExpression.OneOf(lengths);
    }

    /// <summary>What may follow the first digits.</summary>
    private GrammarExpression After(int position, bool followsLow, bool followsHigh, BigInteger remainder)
    {
        var state = (position, followsLow, followsHigh, remainder);
        if (_states.TryGetValue(state, out GrammarExpression? known))
        {
            return known;
        }

        _shared.CountState();
        bool canEnd = position >= _wholeDigits && CanEnd(position, followsLow, remainder);
        var digits = new List<(char Digit, GrammarExpression Next)>();
        for (char digit = '0'; position < _low.Length && digit <= '9'; digit++)
        {
            if ((followsLow && digit < _low[position]) || (followsHigh && digit > _high[position]))
            {
                continue;
            }

            GrammarExpression next = After(
                position + 1,
                followsLow && digit == _low[position],
                followsHigh && digit == _high[position],
                ((remainder * 10) + (digit - '0')) % _step);
            if (next is not GrammarExpression.Choice { Alternatives.Count: 0 })
            {
                digits.Add((digit, next));
            }
        }

        GrammarExpression result = _shared.Rule(canEnd, needsPoint: position == _wholeDigits, digits);
        _states.Add(state, result);
        return result;
    }

    // The digits that are not written are zeros.
    private bool CanEnd(int position, bool followsLow, BigInteger remainder) =>
        (!followsLow || _low.AsSpan(position).TrimStart('0').IsEmpty)
        && (remainder * BigInteger.Pow(10, _low.Length - position) % _step).IsZero;

    /// <summary>The rules of all lengths, each once, and how much work they were.</summary>
    private sealed class Shared
    {
        private readonly Dictionary<string, GrammarExpression> _rules = [];
        private readonly Dictionary<GrammarRule, int> _ids = [];
        private int _visited;

        internal void CountState()
        {
            if (++_visited > MaxVisitedStates)
            {
                throw TooLarge();
            }
        }

        internal GrammarExpression Rule(bool canEnd, bool needsPoint, List<(char Digit, GrammarExpression Next)> digits)
        {
            if (digits.Count == 0)
            {
                return canEnd ? GrammarExpression.Empty : GrammarExpression.Never;
            }

            string[] signs = [.. digits.Select(digit => string.Create(CultureInfo.InvariantCulture, $"{digit.Digit}>{Id(digit.Next)}"))];
            string signature = string.Create(CultureInfo.InvariantCulture, $"{canEnd},{needsPoint},{string.Join(',', signs)}");
            if (_rules.TryGetValue(signature, out GrammarExpression? known))
            {
                return known;
            }

            GrammarExpression more = GrammarExpression.OneOf(digits.GroupBy(digit => Id(digit.Next)).Select(group => GrammarExpression.InOrder(
                new GrammarExpression.Characters(group.Aggregate(CharacterSet.None, (set, digit) => set.Union(CharacterSet.Of(digit.Digit)))),
                group.First().Next)));
            var rule = new GrammarRule
            {
                Body = GrammarExpression.OneOf(
                    [.. canEnd ? [GrammarExpression.Empty] : Array.Empty<GrammarExpression>(),
                    needsPoint ? GrammarExpression.InOrder(new GrammarExpression.Text("."), more) : more]),
            };
            _ids.Add(rule, _ids.Count);
            if (_ids.Count > MaxRules)
            {
                throw TooLarge();
            }

            return _rules[signature] = new GrammarExpression.Reference(rule);
        }

        private static FormatException TooLarge() => new("its multiples need a grammar that is too large");

        private int Id(GrammarExpression expression) => expression is GrammarExpression.Reference reference ? _ids[reference.Rule] : -1;
    }
}
