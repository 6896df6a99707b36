using System.Numerics;

namespace OpenVinoGenAI;

/// <summary>The numbers between two bounds, each of which may be missing, that are multiples of a step.</summary>
internal sealed record NumberRange
{
    internal static NumberRange All { get; } = new();

    internal ExactNumber? Minimum { get; private init; }

    internal bool IsMinimumExcluded { get; private init; }

    internal ExactNumber? Maximum { get; private init; }

    internal bool IsMaximumExcluded { get; private init; }

    /// <summary>The number of which every number is a multiple; <see langword="null"/> for any number.</summary>
    internal ExactNumber? Step { get; private init; }

    internal NumberRange From(ExactNumber bound, bool isExcluded)
    {
        int order = Minimum?.CompareTo(bound) ?? -1;
        return order > 0 || (order == 0 && IsMinimumExcluded) ? this : this with { Minimum = bound, IsMinimumExcluded = isExcluded };
    }

    internal NumberRange UpTo(ExactNumber bound, bool isExcluded)
    {
        int order = Maximum?.CompareTo(bound) ?? 1;
        return order < 0 || (order == 0 && IsMaximumExcluded) ? this : this with { Maximum = bound, IsMaximumExcluded = isExcluded };
    }

    /// <summary>Keeps the multiples of a positive number.</summary>
    internal NumberRange InStepsOf(ExactNumber step)
    {
        if (Step is not { } other)
        {
            return this with { Step = step };
        }

        int scale = Math.Max(step.Scale, other.Scale);
        BigInteger one = step.InUnits(scale);
        BigInteger two = other.InUnits(scale);
        return this with { Step = new(one / BigInteger.GreatestCommonDivisor(one, two) * two, scale) };
    }
}
