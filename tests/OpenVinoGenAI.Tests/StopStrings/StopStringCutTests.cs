using System.Text;

namespace OpenVinoGenAI.Tests.StopStrings;

/// <summary>Cuts of finished texts. Each token stands for two bytes of UTF-8, or for one at the end.</summary>
internal sealed class StopStringCutTests
{
    private static readonly string[] Segments = [" The sun", " is", " yellow.", " It shines."];

    [TestCase("abcdef", "cd", false, 1)]
    [TestCase("abcdef", "de", false, 2)]
    [TestCase("abcdef", "cd", true, 2)]
    [TestCase("abcdef", "de", true, 3)]
    [TestCase("abcdef", "ab", false, 0)]
    [TestCase("abcde", "e", false, 2)]
    [TestCase("ab😀cd", "c", false, 3)]
    [TestCase("aß😀cd", "😀", false, 2)]
    [TestCase("abcdef", "xy", false, null)]
    public void Tokens_end_with_the_text(string text, string stop, bool include, int? count) =>
        Assert.That(StopStringCut.CountTokens(new StopStringRule([stop], include), Encode(text), Decode), Is.EqualTo(count));

    [TestCase("yellow", new[] { " The sun", " is" })]
    [TestCase("low", new[] { " The sun", " is", " yel" })]
    [TestCase(" It", new[] { " The sun", " is", " yellow." })]
    [TestCase("sun is y", new[] { " The " })]
    [TestCase(" The", new string[0])]
    [TestCase("nowhere", new[] { " The sun", " is", " yellow.", " It shines." })]
    public void Segments_end_with_the_text(string stop, string[] expected) =>
        Assert.That(StopStringCut.Segments(new StopStringRule([stop], isIncluded: false), Segments, text => text, (_, text) => text), Is.EqualTo(expected));

    [Test]
    public void A_text_that_a_stop_string_ends_has_stopped()
    {
        string[] texts = ["one two", "three", "two"];
        FinishReason[] reasons = [FinishReason.Length, FinishReason.Length, FinishReason.None];

        StopStringCut.Apply(new StopStringRule(["two"], isIncluded: false), texts, reasons);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(texts, Is.EqualTo((string[])["one ", "three", ""]));
            Assert.That(reasons, Is.EqualTo((FinishReason[])[FinishReason.Stop, FinishReason.Length, FinishReason.Stop]));
        }
    }

    private static long[] Encode(string text) => [.. Encoding.UTF8.GetBytes(text).Chunk(2).Select(pair => (long)(pair[0] | (pair.Length > 1 ? pair[1] << 8 : 0)))];

    private static string Decode(long[] tokens) => Encoding.UTF8.GetString(
        [.. tokens.SelectMany(token => token > 0xFF ? (byte[])[(byte)token, (byte)(token >> 8)] : [(byte)token])]);
}
