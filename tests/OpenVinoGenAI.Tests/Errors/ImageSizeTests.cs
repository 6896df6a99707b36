namespace OpenVinoGenAI.Tests.Errors;

/// <summary>An image that no memory can hold is refused by the name of its side.</summary>
internal sealed class ImageSizeTests
{
    [TestCase(1 << 20, 64, "Height")]
    [TestCase(64, 1 << 20, "Width")]
    [TestCase(int.MaxValue - 7, 64, "Height")]
    public void A_side_beyond_the_limit(int height, int width, string option)
    {
        using var pipeline = new Text2ImagePipeline(TestData.Model("tiny-sd"));

        var error = Assert.Throws<InvalidConfigurationException>(() => pipeline.Generate("a", new() { Height = height, Width = width, NumInferenceSteps = 1 }));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(error.Option, Is.EqualTo(option));
            Assert.That(error.Message, Does.Contain("16384").And.Contain("memory"));
        }
    }
}
