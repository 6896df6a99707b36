namespace OpenVinoGenAI;

/// <summary>
/// The low-pass filter cut into rows of coefficients: row p makes the output samples that lie p / Up of the way from one input
/// sample to the next.
/// </summary>
internal sealed class PolyphaseFilter
{
    // 4 MB; only odd pairs of rates such as 11127 and 16000 Hz come near it.
    private const int MaxKeptCoefficients = 1 << 20;

    private readonly int _up;
    private readonly double _scale;
    private readonly float[] _rows;
    private readonly bool _keepsRows;

    /// <param name="up">The new rate, divided by the greatest common divisor of both.</param>
    /// <param name="down">The old rate, likewise.</param>
    /// <param name="outputs">How many samples will be made: few samples do not pay for all rows.</param>
    public PolyphaseFilter(int up, int down, long outputs)
    {
        _up = up;
        _scale = Math.Min(1, (double)up / down);
        HalfTaps = (int)Math.Ceiling(LowPassKernel.HalfWidth / _scale);
        _keepsRows = up <= outputs && (long)up * Taps <= MaxKeptCoefficients;
        _rows = new float[_keepsRows ? up * Taps : Taps];
        for (int phase = 0; _keepsRows && phase < up; phase++)
        {
            Fill(_rows.AsSpan(phase * Taps, Taps), phase);
        }
    }

    /// <summary>The first coefficient belongs to the input sample HalfTaps - 1 before the one that the output lies at or after.</summary>
    public int HalfTaps { get; }

    /// <summary>Coefficients per row.</summary>
    public int Taps => 2 * HalfTaps;

    /// <summary>The coefficients of a phase from 0 to up - 1; valid until the next call.</summary>
    public ReadOnlySpan<float> Row(int phase)
    {
        if (_keepsRows)
        {
            return _rows.AsSpan(phase * Taps, Taps);
        }

        Fill(_rows, phase);
        return _rows;
    }

    private void Fill(Span<float> row, int phase)
    {
        double offset = HalfTaps - 1 + ((double)phase / _up);
        double sum = 0;
        for (int i = 0; i < row.Length; i++)
        {
            double value = LowPassKernel.At((i - offset) * _scale);
            row[i] = (float)value;
            sum += value;
        }

        // Every row sums to 1, so that a constant stays exactly that constant whatever the phase.
        float gain = (float)(1 / sum);
        for (int i = 0; i < row.Length; i++)
        {
            row[i] *= gain;
        }
    }
}
