namespace OpenVinoGenAI;

/// <summary>
/// A lock among threads and processes: an open file. On Unix it is a lock of <c>flock</c>, on Windows the exclusive use of the file, and so
/// it also excludes the official Python library. The system releases it when a process is killed.
/// </summary>
internal sealed class FileLock : IDisposable
{
    private const int WindowsSharingViolation = unchecked((int)0x80070020);
    private const int LinuxWouldBlock = 11;
    private const int MacWouldBlock = 35;
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(100);

    private readonly FileStream _file;

    private FileLock(FileStream file) => _file = file;

    /// <summary>Takes a lock as soon as it is free.</summary>
    /// <param name="path">The file. It stays, since removing it would let two processes hold different locks of one name.</param>
    /// <param name="onWait">Is called once when the lock is not free.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    internal static async Task<FileLock> AcquireAsync(string path, Action? onWait, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        for (bool isFirst = true; ; isFirst = false)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                return new FileLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0));
            }
            catch (IOException error) when (IsHeldByOther(error))
            {
                if (isFirst)
                {
                    onWait?.Invoke();
                }
            }

            await Task.Delay(PollInterval, cancellationToken).ConfigureAwait(false);
        }
    }

    public void Dispose() => _file.Dispose();

    private static bool IsHeldByOther(IOException error) => error.HResult ==
        (OperatingSystem.IsWindows() ? WindowsSharingViolation : OperatingSystem.IsMacOS() ? MacWouldBlock : LinuxWouldBlock);
}
