namespace OpenVinoGenAI.Tests;

/// <summary>Every image has the pixels that ImageMagick gets from it.</summary>
public sealed class ReferencePixelsTests
{
    // Decoders differ in how they round color conversions, and how 5, 6 and 16 bits become 8.
    private static readonly (string Part, int Tolerance)[] Tolerances = [(".jpg", 2), ("16.png", 1), ("bmp_16bit", 1), ("bmp_555", 1), ("bmp_565", 1)];

    [TestCaseSource(typeof(ImageFiles), nameof(ImageFiles.Good))]
    public void Pixels_are_those_of_another_decoder(string file)
    {
        RgbImage image = ImageFile.Load(ImageFiles.PathOf(file));

        ImageAssert.AreEqual(image, ImageFiles.Reference(file), ToleranceOf(file));
    }

    private static int ToleranceOf(string file) =>
        Array.Find(Tolerances, kind => file.Contains(kind.Part, StringComparison.Ordinal)).Tolerance;
}
