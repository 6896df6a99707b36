using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;

namespace OpenVinoGenAI;

/// <summary>A decimal number without rounding: <see cref="Digits"/> divided by ten to the power of <see cref="Scale"/>.</summary>
/// <param name="Digits">All digits of the number, with its sign.</param>
/// <param name="Scale">How many of them are after the decimal point; trailing zeros there are removed.</param>
internal readonly partial record struct ExactNumber(BigInteger Digits, int Scale)
{
    // Longer numbers make a grammar that nobody wants, and powers of ten without an end.
    private const int MaxExponent = 400;

    /// <exception cref="FormatException">It is not a JSON number, or has an exponent beyond ±400.</exception>
    internal static ExactNumber Parse(string json)
    {
        Match match = JsonNumber().Match(json);
        if (!match.Success)
        {
            throw new FormatException($"{json} is not a number.");
        }

        string fraction = match.Groups["fraction"].Value;
        int exponent = 0;
        if (match.Groups["exponent"].Length > 0
            && (!int.TryParse(match.Groups["exponent"].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent)
                || Math.Abs(exponent) > MaxExponent))
        {
            throw new FormatException($"{json} is too large or too small.");
        }

        BigInteger digits = BigInteger.Parse(match.Groups["sign"].Value + match.Groups["whole"].Value + fraction, CultureInfo.InvariantCulture);
        return Normalize(digits, fraction.Length - exponent);
    }

    /// <summary>The number in units of ten to the power of minus <paramref name="scale"/>, which must not be less than <see cref="Scale"/>.</summary>
    internal BigInteger InUnits(int scale) => Digits * BigInteger.Pow(10, scale - Scale);

    internal int CompareTo(ExactNumber other)
    {
        int scale = Math.Max(Scale, other.Scale);
        return InUnits(scale).CompareTo(other.InUnits(scale));
    }

    internal bool IsMultipleOf(ExactNumber divisor)
    {
        int scale = Math.Max(Scale, divisor.Scale);
        return (InUnits(scale) % divisor.InUnits(scale)).IsZero;
    }

    private static ExactNumber Normalize(BigInteger digits, int scale)
    {
        if (scale < 0)
        {
            return new(digits * BigInteger.Pow(10, -scale), 0);
        }

        while (scale > 0 && (digits % 10).IsZero)
        {
            digits /= 10;
            scale--;
        }

        return new(digits, scale);
    }

    [GeneratedRegex(@"^(?<sign>-?)(?<whole>[0-9]+)(\.(?<fraction>[0-9]+))?([eE](?<exponent>[+-]?[0-9]+))?$", RegexOptions.ExplicitCapture)]
    private static partial Regex JsonNumber();
}
