using System.Globalization;
using System.Text.RegularExpressions;

namespace OpenVinoGenAI.Tests.StructuredOutput;

public class IntegerRangeTests
{
    [TestCase(0, 1)]
    [TestCase(0, 7)]
    [TestCase(0, 255)]
    [TestCase(-128, 127)]
    [TestCase(-9, 1090)]
    [TestCase(-1000, 1000)]
    public void AllowsTheNumbersOfTheRangeAndNoOther(int minimum, int maximum)
    {
        // The grammar's notation differs from a regular expression's in its quotes and spaces only.
        string grammar = IntegerRange.Write(
            minimum.ToString(CultureInfo.InvariantCulture), maximum.ToString(CultureInfo.InvariantCulture));
        var pattern = new Regex($"^{grammar.Replace("\"", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal)}$");
        for (int number = minimum - 200; number <= maximum + 200; number++)
        {
            bool isInside = number >= minimum && number <= maximum;
            Assert.That(pattern.IsMatch(number.ToString(CultureInfo.InvariantCulture)), Is.EqualTo(isInside), $"{number}");
        }

        Assert.That(pattern.IsMatch("00"), Is.False);
        Assert.That(pattern.IsMatch("-0"), Is.False);
    }
}
