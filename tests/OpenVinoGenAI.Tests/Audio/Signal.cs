namespace OpenVinoGenAI.Tests;

/// <summary>Makes and measures test signals.</summary>
internal static class Signal
{
    /// <summary>A sine of level 1.</summary>
    public static float[] Tone(double frequency, int rate, int count)
    {
        float[] tone = new float[count];
        for (int i = 0; i < count; i++)
        {
            tone[i] = (float)Math.Sin(2 * Math.PI * frequency * i / rate);
        }

        return tone;
    }

    /// <summary>Level in dB of whatever there is, where a sine of level 1 has 0 dB.</summary>
    public static double LevelDb(ReadOnlySpan<float> samples)
    {
        double power = 0;
        foreach (float sample in samples)
        {
            power += (double)sample * sample;
        }

        return 10 * Math.Log10((2 * power / samples.Length) + 1e-30);
    }

    /// <summary>Amplitude and phase (in radians, against <see cref="Tone"/>) of one frequency.</summary>
    public static (double Amplitude, double Phase) Measure(ReadOnlySpan<float> samples, double frequency, int rate, int firstIndex)
    {
        // A Hann window keeps the ends of the piece from leaking in.
        double sine = 0;
        double cosine = 0;
        double weights = 0;
        for (int i = 0; i < samples.Length; i++)
        {
            double weight = 0.5 - (0.5 * Math.Cos(2 * Math.PI * (i + 0.5) / samples.Length));
            double angle = 2 * Math.PI * frequency * (firstIndex + i) / rate;
            sine += weight * samples[i] * Math.Sin(angle);
            cosine += weight * samples[i] * Math.Cos(angle);
            weights += weight;
        }

        return (2 * Math.Sqrt((sine * sine) + (cosine * cosine)) / weights, Math.Atan2(cosine, sine));
    }

    /// <summary>How alike two signals are, 1 for the same but for the level; the second is moved right by some samples.</summary>
    public static double Correlation(ReadOnlySpan<float> left, ReadOnlySpan<float> right, int lag = 0)
    {
        double both = 0;
        double leftPower = 0;
        double rightPower = 0;
        for (int i = 0; i < left.Length; i++)
        {
            double l = left[i];
            double r = i - lag >= 0 && i - lag < right.Length ? right[i - lag] : 0;
            both += l * r;
            leftPower += l * l;
            rightPower += r * r;
        }

        return both / Math.Sqrt(leftPower * rightPower);
    }

    public static float MaxDifference(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        float most = Math.Abs(left.Length - right.Length);
        for (int i = 0; i < Math.Min(left.Length, right.Length); i++)
        {
            most = Math.Max(most, Math.Abs(left[i] - right[i]));
        }

        return most;
    }
}
