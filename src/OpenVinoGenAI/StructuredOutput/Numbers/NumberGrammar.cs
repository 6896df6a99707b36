using System.Numerics;

namespace OpenVinoGenAI;

/// <summary>Writes the numbers of a range as a grammar over their decimal digits: without an exponent, leading zeros or a negative zero.</summary>
internal static class NumberGrammar
{
    // A double keeps every decimal number with that many digits, so that whatever reads the answer agrees about the bounds.
    private const int SignificantDigits = 15;

    // Unless the bounds ask for more, this many digits after the decimal point are enough.
    private const int UsualFraction = 4;

    private const int MaxDigits = 60;

    /// <exception cref="FormatException">The range needs more digits, or its step more states, than a grammar should have.</exception>
    internal static GrammarExpression Write(NumberRange range)
    {
        int scale = Scale(range);
        (BigInteger low, BigInteger high) = Bounds(range, scale);
        BigInteger step = range.Step is { } multiple ? multiple.InUnits(Math.Max(scale, multiple.Scale)) : BigInteger.One;
        GrammarExpression positive = Magnitudes(BigInteger.Max(low, 0), high, scale, step);
        GrammarExpression negative = Magnitudes(BigInteger.Max(-high, 1), -low, scale, step);
        return GrammarExpression.OneOf(positive, GrammarExpression.InOrder(new GrammarExpression.Text("-"), negative));
    }

    private static int Scale(NumberRange range)
    {
        if (range.Step is { } step)
        {
            return step.Scale;
        }

        int needed = Math.Max(range.Minimum?.Scale ?? 0, range.Maximum?.Scale ?? 0);
        return needed == 0 ? UsualFraction : Math.Max(needed + 2, UsualFraction);
    }

    private static (BigInteger Low, BigInteger High) Bounds(NumberRange range, int scale)
    {
        var usual = BigInteger.Pow(10, Math.Max(SignificantDigits, scale + 1)) - 1;
        BigInteger? low = range.Minimum is { } minimum ? Ceiling(minimum, scale, range.IsMinimumExcluded) : null;
        BigInteger? high = range.Maximum is { } maximum ? Floor(maximum, scale, range.IsMaximumExcluded) : null;

        // A bound that is further away than numbers of the usual size is the same as none.
        BigInteger from = low is { } l && (l > -usual || high < -usual) ? l : high < -usual ? high!.Value * 10 : -usual;
        BigInteger to = high is { } h && (h < usual || low > usual) ? h : low > usual ? low!.Value * 10 : usual;
        return BigInteger.Max(BigInteger.Abs(from), BigInteger.Abs(to)) < BigInteger.Pow(10, MaxDigits)
            ? (from, to)
            : throw new FormatException($"its numbers have more than {MaxDigits} digits");
    }

    // A step may leave fewer decimals than a bound has, so that the bound is rounded into the range.
    private static BigInteger Ceiling(ExactNumber bound, int scale, bool isExcluded)
    {
        BigInteger floor = Divide(bound, scale, out bool isExact);
        return isExact && !isExcluded ? floor : floor + 1;
    }

    private static BigInteger Floor(ExactNumber bound, int scale, bool isExcluded)
    {
        BigInteger floor = Divide(bound, scale, out bool isExact);
        return isExact && isExcluded ? floor - 1 : floor;
    }

    private static BigInteger Divide(ExactNumber bound, int scale, out bool isExact)
    {
        if (bound.Scale <= scale)
        {
            isExact = true;
            return bound.InUnits(scale);
        }

        var quotient = BigInteger.DivRem(bound.Digits, BigInteger.Pow(10, bound.Scale - scale), out BigInteger rest);
        isExact = rest.IsZero;
        return rest.Sign < 0 ? quotient - 1 : quotient;
    }

    private static GrammarExpression Magnitudes(BigInteger low, BigInteger high, int scale, BigInteger step) =>
        low > high ? GrammarExpression.Never : DigitAutomaton.Write(low, high, scale, step);
}
