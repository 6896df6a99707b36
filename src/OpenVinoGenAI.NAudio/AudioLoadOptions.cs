namespace OpenVinoGenAI;

/// <summary>Limits for reading an audio file.</summary>
/// <remarks>
/// Memory follows what a file really holds, never what its header claims; these limits are for files from people one does not know.
/// </remarks>
public sealed record AudioLoadOptions
{
    /// <summary>The default of <see cref="MaxFileBytes"/>: 16 GiB.</summary>
    public const long DefaultMaxFileBytes = 16L * 1024 * 1024 * 1024;

    internal static AudioLoadOptions Default { get; } = new();

    /// <summary>
    /// The most samples that a clip may have after its channels are mixed to one; each takes 4 bytes. Default: as many as an array can
    /// hold (2,147,483,591, which is 37 hours at 16 kHz).
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1 or above the default.</exception>
    public int MaxSamples
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, Array.MaxLength);
            field = value;
        }
    } = Array.MaxLength;

    /// <summary>
    /// The largest file that is read, in bytes. Default <see cref="DefaultMaxFileBytes"/>. A stream that cannot seek is read into memory
    /// first, so it may have at most 2,147,483,591 bytes in any case.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public long MaxFileBytes
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = DefaultMaxFileBytes;
}
