namespace OpenVinoGenAI.Tests.StopStrings;

/// <summary>The filter gives the same text wherever the pieces are divided, and never a character too much.</summary>
internal sealed class StopStringFilterTests
{
    private static readonly string[] Texts =
    [
        "OpenVINO is an open source toolkit that makes AI models run fast.",
        "aaaabaaaabaaaac",
        "abababcababab",
        "a line\nanother line\n\nthe end \n",
        "中文和 😀 und ß 😀😀",
        "  ",
        "x",
        "",
    ];

    private static readonly string[][] Stops =
    [
        ["kit"], ["toolkit", "ool"], ["ool", "toolkit"], ["open", "open source", "source"], ["."], ["\n\n"], ["\n"], ["aaab"], ["aaaab", "b"], ["abc", "abab", "bc"],
        ["ababc", "babab"], ["😀"], ["😀 und"], ["ß 😀😀", "😀😀"], ["文和"], ["x"], [" "], ["  "], ["nowhere"], ["aaaad", "ab"], ["that makes AX", "at m"], ["fast.", "t."], ["fast.!"],
    ];

    private static IEnumerable<TestCaseData> Cases() =>
        from text in Texts from stops in Stops from include in (bool[])[false, true] select new TestCaseData(text, stops, include);

    [TestCaseSource(nameof(Cases))]
    public void A_text_in_one_piece(string text, string[] stops, bool include) =>
        Assert.That(Filter(stops, include, [text]), Is.EqualTo(StopStringOracle.Cut(text, stops, include)));

    [TestCaseSource(nameof(Cases))]
    public void A_text_in_two_pieces_divided_anywhere(string text, string[] stops, bool include)
    {
        string expected = StopStringOracle.Cut(text, stops, include);
        using (Assert.EnterMultipleScope())
        {
            for (int i = 0; i <= text.Length; i++)
            {
                Assert.That(Filter(stops, include, [text[..i], text[i..]]), Is.EqualTo(expected), $"divided at {i}");
            }
        }
    }

    [TestCaseSource(nameof(Cases))]
    public void A_text_in_many_pieces(string text, string[] stops, bool include)
    {
        string expected = StopStringOracle.Cut(text, stops, include);
        var random = new Random(text.Length + stops[0].Length);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Filter(stops, include, text.Select(letter => letter.ToString())), Is.EqualTo(expected), "character by character");
            for (int run = 0; run < 20; run++)
            {
                Assert.That(Filter(stops, include, Divide(text, random)), Is.EqualTo(expected));
            }
        }
    }

    [TestCaseSource(nameof(Cases))]
    public void What_is_given_is_never_taken_back(string text, string[] stops, bool include)
    {
        string expected = StopStringOracle.Cut(text, stops, include);
        var filter = new StopStringFilter(new StopStringRule(stops, include));
        string given = string.Empty;
        for (int i = 0; i < text.Length; i++)
        {
            given += filter.Write(text.Substring(i, 1));
            Assert.That(expected, Does.StartWith(given), $"after character {i}");
        }
    }

    [TestCaseSource(nameof(Cases))]
    public void It_stops_if_and_only_if_there_is_a_stop_string(string text, string[] stops, bool include)
    {
        var filter = new StopStringFilter(new StopStringRule(stops, include));
        filter.Write(text);
        filter.Finish();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(filter.HasStopped, Is.EqualTo(StopStringOracle.IsHit(text, stops)));
            Assert.That(filter.HasStopped ? filter.Write("more") + filter.Finish() : string.Empty, Is.Empty, "nothing comes after a stop");
        }
    }

    [TestCase("source", "an open sou", "an open ")]
    [TestCase("source", "an open so ", "an open so ")]
    [TestCase("aab", "xaaa", "xa")]
    public void Only_what_may_begin_a_stop_string_is_held_back(string stop, string text, string given) =>
        Assert.That(new StopStringFilter(new StopStringRule([stop], isIncluded: false)).Write(text), Is.EqualTo(given));

    [Test]
    public void It_stops_as_soon_as_the_stop_string_is_complete()
    {
        var filter = new StopStringFilter(new StopStringRule(["foo", "foobar"], isIncluded: false));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(filter.Write("a foo"), Is.EqualTo("a "));
            Assert.That(filter.HasStopped, Is.True);
        }
    }

    [Test]
    public void The_library_gets_only_those_that_it_finds_rightly()
    {
        var rule = new StopStringRule(["kit", "toolkits", "end ", "\n", "tool", "its"], isIncluded: false);

        Assert.That(rule.ForLibrary(), Is.EquivalentTo((string[])["toolkits", "tool", "its"]));
    }

    private static string Filter(string[] stops, bool include, IEnumerable<string> pieces)
    {
        var filter = new StopStringFilter(new StopStringRule(stops, include));
        return string.Concat(pieces.Select(filter.Write)) + filter.Finish();
    }

    private static List<string> Divide(string text, Random random)
    {
        var pieces = new List<string>();
        for (int i = 0; i < text.Length;)
        {
            int length = Math.Min(random.Next(0, 6), text.Length - i);
            pieces.Add(text.Substring(i, length));
            i += length;
        }

        return pieces;
    }
}
