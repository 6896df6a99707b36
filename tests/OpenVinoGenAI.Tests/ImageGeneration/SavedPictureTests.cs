namespace OpenVinoGenAI.Tests;

internal sealed class SavedPictureTests : TinySdTests
{
    [TestCase("picture.bmp")]
    [TestCase("picture.png")]
    public void Another_program_reads_the_same_pixels(string name)
    {
        using var folder = new TempFolder();
        RgbImage picture = Pipeline.Generate(TinySd.Prompt, TinySd.Config with { Width = 88, Height = 64 })[0];
        picture.Save(folder.Of(name));

        Assert.That(Pixels.AreEqual(ImageMagick.Load(folder.Of(name)), picture), Is.True);
    }
}
