namespace OpenVinoGenAI;

/// <summary>How an image is compressed.</summary>
public sealed record ImageSaveOptions
{
    /// <summary>The default of <see cref="Quality"/>: 90.</summary>
    public const int DefaultQuality = 90;

    internal static ImageSaveOptions Default { get; } = new();

    /// <summary>The quality of a JPEG or lossy WebP file, from 1 (smallest) to 100 (best). Default <see cref="DefaultQuality"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1 or above 100.</exception>
    public int Quality
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 100);
            field = value;
        }
    } = DefaultQuality;

    /// <summary>Whether a WebP file keeps every pixel exactly. Default <see langword="false"/>. Other formats ignore it.</summary>
    public bool Lossless { get; init; }
}
