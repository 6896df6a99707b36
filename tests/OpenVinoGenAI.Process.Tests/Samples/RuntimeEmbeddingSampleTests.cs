namespace OpenVinoGenAI.Tests.Samples;

internal sealed class RuntimeEmbeddingSampleTests
{
    // The similarities are those of the vectors that the official library gives for these texts.
    [Test]
    public void It_compares_texts()
    {
        SampleResult result = SampleProcess.Run("RuntimeEmbeddingSample", "",
        [
            TestData.Model("tiny-embed"),
            "The Sun is a star at the centre of the solar system.",
            "A table is made of wood, glass or metal.",
            "OpenVINO runs neural networks on processors of many kinds.",
            "The cat is sleeping on the sofa.",
        ]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((result.Error, result.ExitCode), Is.EqualTo(("", 0)));
            string[] lines = result.Output.TrimEnd().Split('\n');
            double[] similarities = [.. lines.Select(line => double.Parse(line.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture))];
            Assert.That(similarities, Is.EqualTo(new[] { 0.689, 0.800, 0.753 }).Within(0.02));
            Assert.That(lines[1], Does.EndWith("OpenVINO runs neural networks on processors of many kinds."));
        }
    }
}
