namespace OpenVinoGenAI.Tests;

/// <summary>Compares images.</summary>
internal static class ImageAssert
{
    public static void AreEqual(RgbImage actual, RgbImage expected, int tolerance = 0)
    {
        Assert.That((actual.Width, actual.Height), Is.EqualTo((expected.Width, expected.Height)), "size");
        int worst = 0;
        int differing = 0;
        for (int i = 0; i < expected.Pixels.Length; i++)
        {
            int difference = Math.Abs(actual.Pixels[i] - expected.Pixels[i]);
            worst = Math.Max(worst, difference);
            differing += difference > 0 ? 1 : 0;
        }

        Assert.That(worst, Is.LessThanOrEqualTo(tolerance), $"{differing} of {expected.Pixels.Length} channels differ");
    }
}
