namespace OpenVinoGenAI;

/// <summary>Checks the limits that <see cref="AudioLoadOptions"/> sets.</summary>
internal static class AudioLimits
{
    public static void CheckFile(long bytes, AudioLoadOptions options, AudioFileName name)
    {
        if (bytes > options.MaxFileBytes)
        {
            throw name.Error(
                $"it has more than {options.MaxFileBytes} bytes, the limit of {nameof(AudioLoadOptions)}.{nameof(AudioLoadOptions.MaxFileBytes)}");
        }
    }

    public static void CheckSamples(long samples, AudioLoadOptions options, AudioFileName name)
    {
        if (samples > options.MaxSamples)
        {
            throw name.Error(
                $"it has more than {options.MaxSamples} samples, the limit of {nameof(AudioLoadOptions)}.{nameof(AudioLoadOptions.MaxSamples)}");
        }
    }
}
