namespace OpenVinoGenAI.Tests;

/// <summary>Every picture has the pixels that ImageMagick gets from it.</summary>
public sealed class ReferencePixelsTests
{
    private const int JpegTolerance = 2;

    [TestCaseSource(typeof(ImageFiles), nameof(ImageFiles.Good))]
    public void Pixels_are_those_of_another_decoder(string file)
    {
        RgbImage image = RgbImage.Load(ImageFiles.PathOf(file));

        ImageAssert.AreEqual(image, ImageFiles.Reference(file), file.EndsWith(".jpg", StringComparison.Ordinal) ? JpegTolerance : 0);
    }
}
