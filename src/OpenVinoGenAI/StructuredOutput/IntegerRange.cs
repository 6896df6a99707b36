using System.Globalization;

namespace OpenVinoGenAI;

/// <summary>Writes the whole numbers of a range around or above zero in EBNF, as JSON has them: without leading zeros.</summary>
internal static class IntegerRange
{
    /// <param name="minimum">The least number, at most 0.</param>
    /// <param name="maximum">The largest number, at least 1.</param>
    internal static string Write(string minimum, string maximum)
    {
        string positive = $"\"0\" | {UpTo(maximum)}";
        return minimum == "0" ? $"({positive})" : $"({positive} | \"-\" ({UpTo(minimum.TrimStart('-'))}))";
    }

    // From 1 on: fewer digits; or the same number of them, smaller at the first one that differs; or the number itself.
    private static string UpTo(string digits)
    {
        var choices = new List<string> { $"\"{digits}\"" };
        if (digits.Length > 1)
        {
            choices.Add(string.Create(CultureInfo.InvariantCulture, $"[1-9] [0-9]{{0,{digits.Length - 2}}}"));
        }

        for (int i = 0; i < digits.Length; i++)
        {
            char least = i == 0 ? '1' : '0';
            if (digits[i] > least)
            {
                int rest = digits.Length - i - 1;
                string prefix = i == 0 ? string.Empty : $"\"{digits[..i]}\" ";
                string tail = rest == 0 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $" [0-9]{{{rest}}}");
                choices.Add($"{prefix}[{least}-{(char)(digits[i] - 1)}]{tail}");
            }
        }

        return string.Join(" | ", choices);
    }
}
