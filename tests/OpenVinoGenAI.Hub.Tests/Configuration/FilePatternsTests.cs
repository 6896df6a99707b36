namespace OpenVinoGenAI.Hub.Tests;

/// <summary>Patterns mean what Python's <c>fnmatch</c> makes of them.</summary>
internal sealed class FilePatternsTests
{
    [TestCase("*", "a/b.json", true)]
    [TestCase("*.json", "a/b.json", true)]
    [TestCase("*.json", "b.json5", false)]
    [TestCase("*.JSON", "b.json", false)]
    [TestCase("a/", "a/b/c", true)]
    [TestCase("a/", "ba/b", false)]
    [TestCase("a/*", "a/b/c", true)]
    [TestCase("?.bin", "a.bin", true)]
    [TestCase("?.bin", "ab.bin", false)]
    [TestCase("[ab].bin", "b.bin", true)]
    [TestCase("[!ab].bin", "b.bin", false)]
    [TestCase("[!ab].bin", "c.bin", true)]
    [TestCase("[a-c]x", "bx", true)]
    [TestCase("[a-c]x", "-x", false)]
    [TestCase("[]]x", "]x", true)]
    [TestCase("[!]]x", "]x", false)]
    [TestCase("[^a]x", "^x", true)]
    [TestCase("[a-]x", "-x", true)]
    [TestCase("[x", "[x", true)]
    [TestCase("a.b", "axb", false)]
    [TestCase("a+(b)", "a+(b)", true)]
    [TestCase("a\\b", "a\\b", true)]
    [TestCase("x*", "x\ny", true)]
    public void One_pattern(string pattern, string path, bool expected) => Assert.Multiple(() =>
    {
        Assert.That(new FilePatterns { Include = [pattern] }.IsMatch(path), Is.EqualTo(expected));
        Assert.That(new FilePatterns { Exclude = [pattern] }.IsMatch(path), Is.Not.EqualTo(expected));
    });

    [Test]
    public void Without_patterns_everything_is_chosen() => Assert.That(new FilePatterns().IsMatch("a"), Is.True);

    [Test]
    public void An_empty_pattern_is_refused() => Assert.That(() => new FilePatterns { Include = ["a", ""] }, Throws.ArgumentException);
}
