namespace OpenVinoGenAI.Tests;

/// <summary>Compares images.</summary>
internal static class Pixels
{
    /// <summary>The largest difference of a colour value; 256 if the sizes differ.</summary>
    public static int LargestDifference(RgbImage left, RgbImage right)
    {
        if (left.Width != right.Width || left.Height != right.Height)
        {
            return byte.MaxValue + 1;
        }

        int largest = 0;
        for (int i = 0; i < left.Pixels.Length; i++)
        {
            largest = Math.Max(largest, Math.Abs(left.Pixels[i] - right.Pixels[i]));
        }

        return largest;
    }

    public static bool AreEqual(RgbImage left, RgbImage right) => LargestDifference(left, right) == 0;
}
