using System.Globalization;

namespace OpenVinoGenAI;

/// <summary>Makes exceptions of the disk's failures.</summary>
internal static class CacheErrors
{
    private const int WindowsHandleDiskFull = unchecked((int)0x80070027);
    private const int WindowsDiskFull = unchecked((int)0x80070070);
    private const int NoSpaceLeft = 28;
    private const int LinuxQuotaExceeded = 122;
    private const int MacQuotaExceeded = 69;

    /// <summary>Whether an exception is one of the disk.</summary>
    internal static bool IsDisk(Exception error) => error is IOException or UnauthorizedAccessException;

    /// <summary>The exception to throw instead.</summary>
    internal static HubException From(Exception error, string repository, string cache) => IsFull(error.HResult)
        ? new InsufficientDiskSpaceException(
            $"The disk of the cache {cache} became full while {repository} was downloaded. Free space, or set HF_HUB_CACHE to a folder on " +
            "another disk; the download then continues.",
            error)
        {
            Repository = repository,
            CacheDirectory = cache,
        }
        : new HubCacheException(
            $"The cache {cache} cannot be used for {repository}: {error.Message} Check its permissions, or set HF_HUB_CACHE to a folder that " +
            "can be written.",
            error)
        {
            Repository = repository,
            CacheDirectory = cache,
        };

    /// <summary>The files do not fit on the disk.</summary>
    internal static InsufficientDiskSpaceException TooLarge(string repository, string cache, long required, long available) => new(
        $"{repository} needs {Megabytes(required)} more on the disk of the cache {cache}, which has {Megabytes(available)} free. " +
        "Free space, or set HF_HUB_CACHE to a folder on another disk.")
    {
        Repository = repository,
        CacheDirectory = cache,
        RequiredBytes = required,
        AvailableBytes = available,
    };

    private static bool IsFull(int code) => OperatingSystem.IsWindows()
        ? code is WindowsDiskFull or WindowsHandleDiskFull
        : code == NoSpaceLeft || code == (OperatingSystem.IsMacOS() ? MacQuotaExceeded : LinuxQuotaExceeded);

    private static string Megabytes(long bytes) => (bytes / 1e6).ToString("#,0.0 'MB'", CultureInfo.InvariantCulture);
}
