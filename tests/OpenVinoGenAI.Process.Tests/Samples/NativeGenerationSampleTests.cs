namespace OpenVinoGenAI.Tests.Samples;

internal sealed class NativeGenerationSampleTests
{
    [Test]
    public void It_shows_candidates_text_and_speed()
    {
        SampleResult result = SampleProcess.Run("NativeGenerationSample", "", [TestData.Model("tiny-chat"), "What is the capital of France?"]);
        string[] lines = result.Output.TrimEnd().Split('\n');
        using (Assert.EnterMultipleScope())
        {
            Assert.That((result.Error, result.ExitCode), Is.EqualTo(("", 0)));
            Assert.That(lines[0], Does.Match(@"^  1  'The' \d+\.\d ?%(  '[^']*' \d+\.\d ?%){4}$"));
            Assert.That(lines[^2], Is.EqualTo("The capital of France is Paris."));
            Assert.That(lines[^1], Does.Match(@"^\d+ tokens, \d+\.\d tokens/s$"));
            Assert.That(lines, Has.Length.EqualTo(int.Parse(lines[^1].Split(' ')[0]) + 2), "one line for each token");
        }
    }
}
