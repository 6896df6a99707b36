namespace OpenVinoGenAI;

/// <summary>
/// The low-pass filter of the resampler as a function of time: a sinc under a Kaiser window. Time counts in samples of the slower
/// of the two rates, so one filter serves every pair of rates.
/// </summary>
internal static class LowPassKernel
{
    /// <summary>The kernel is zero from here on, to both sides.</summary>
    public const int HalfWidth = 64;

    // Kaiser's formulas: a stop band 100 dB down that starts at the Nyquist frequency wants beta = 0.1102 * (100 - 8.7), and with this
    // width the transition takes (100 - 7.95) / (2.285 * 2 * HalfWidth * pi) = 0.1 of the band: from 0.9 to 1, with its middle at 0.95.
    private const double Beta = 10.06;
    private const double Cutoff = 0.95;

    // Straight lines between this many points per sample are off by less than 4e-7 (-128 dB).
    private const int PointsPerSample = 1024;

    private static readonly float[] Points = MakePoints();

    /// <summary>The kernel at a time in [-<see cref="HalfWidth"/>, <see cref="HalfWidth"/>]; 0 outside.</summary>
    public static double At(double time)
    {
        double at = Math.Abs(time) * PointsPerSample;
        int index = (int)at;
        if (index >= HalfWidth * PointsPerSample)
        {
            return 0;
        }

        double left = Points[index];
        return left + ((Points[index + 1] - left) * (at - index));
    }

    private static float[] MakePoints()
    {
        float[] points = new float[(HalfWidth * PointsPerSample) + 1];
        double scale = 1 / BesselI0(Beta);
        for (int i = 0; i < points.Length; i++)
        {
            double time = (double)i / PointsPerSample;
            double x = time / HalfWidth;
            double phase = Math.PI * Cutoff * time;
            double sinc = i == 0 ? 1 : Math.Sin(phase) / phase;
            points[i] = (float)(Cutoff * sinc * BesselI0(Beta * Math.Sqrt(1 - (x * x))) * scale);
        }

        return points;
    }

    // The modified Bessel function of order 0, by its power series.
    private static double BesselI0(double x)
    {
        double quarter = x * x / 4;
        double sum = 1;
        double term = 1;
        for (int k = 1; term > sum * 1e-17; k++)
        {
            term *= quarter / ((double)k * k);
            sum += term;
        }

        return sum;
    }
}
