namespace OpenVinoGenAI.Tests;

internal sealed class SavedImageTests : TinySdTests
{
    [TestCase("image.bmp")]
    [TestCase("image.png")]
    public void Another_program_reads_the_same_pixels(string name)
    {
        using var folder = new TempFolder();
        RgbImage image = Pipeline.Generate(TinySd.Prompt, TinySd.Config with { Width = 88, Height = 64 })[0];
        image.Save(folder.Of(name));

        Assert.That(Pixels.AreEqual(ImageMagick.Load(folder.Of(name)), image), Is.True);
    }
}
