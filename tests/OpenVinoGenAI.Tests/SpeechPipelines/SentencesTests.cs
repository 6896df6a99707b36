namespace OpenVinoGenAI.Tests.SpeechPipelines;

internal sealed class SentencesTests
{
    [TestCase("One.", "One.")]
    [TestCase("One. Two! Three?", "One.|Two!|Three?")]
    [TestCase("It costs 3.14 dollars. Cheap.", "It costs 3.14 dollars.|Cheap.")]
    [TestCase("Dr. Smith met Mr. J. Jones, e.g. today. They left.", "Dr. Smith met Mr. J. Jones, e.g. today.|They left.")]
    [TestCase("He said \"Stop!\" Then he left.", "He said \"Stop!\"|Then he left.")]
    [TestCase("Wait... What?! Yes…", "Wait...|What?!|Yes…")]
    [TestCase("你好。再见！", "你好。|再见！")]
    [TestCase("A title\n\nThe text\ngoes on", "A title|The text\ngoes on")]
    [TestCase("No end", "No end")]
    [TestCase("www.example.com is a site", "www.example.com is a site")]
    [TestCase(" . ... !", "")]
    [TestCase("", "")]
    public void Split(string text, string expected) =>
        Assert.That(string.Join('|', Sentences.Split(text)), Is.EqualTo(expected));

    [Test]
    public void Nothing_is_lost()
    {
        const string Text = "First (really!). Second one… Third: 1.5, or No. 5? \"Fourth.\" Fifth";

        Assert.That(string.Join(' ', Sentences.Split(Text)), Is.EqualTo(Text));
    }
}
