namespace OpenVinoGenAI.Tests.Samples;

internal sealed class RetrievalSampleTests
{
    [Test]
    public void It_finds_and_ranks_documents()
    {
        SampleResult result = SampleProcess.Run(
            "RetrievalSample",
            "",
            [
                TestData.Model("tiny-embed"),
                TestData.Model("tiny-rerank"),
                "What is the Sun?",
                "A table is made of wood, glass or metal.",
                "The Sun is a star at the centre of the solar system.",
                "OpenVINO runs neural networks on processors of many kinds.",
            ]);
        string[] lines = result.Output.TrimEnd().Split('\n');

        using (Assert.EnterMultipleScope())
        {
            Assert.That((result.Error, result.ExitCode), Is.EqualTo(("", 0)));
            Assert.That(lines, Has.Length.EqualTo(8), result.Output);
            Assert.That(lines[0], Is.EqualTo("Closest:"));
            Assert.That(lines[4], Is.EqualTo("Ranked:"));
            Assert.That(lines[5], Does.EndWith("The Sun is a star at the centre of the solar system."));
        }
    }
}
