namespace OpenVinoGenAI.Hub.Tests;

/// <summary>Keeps the reports of a download. Unlike <see cref="Progress{T}"/>, it gets them in their order.</summary>
internal sealed class ProgressLog(Action<DownloadProgress>? onReport = null) : IProgress<DownloadProgress>
{
    private readonly List<DownloadProgress> _reports = [];

    internal IReadOnlyList<DownloadProgress> Reports
    {
        get
        {
            lock (_reports)
            {
                return [.. _reports];
            }
        }
    }

    public void Report(DownloadProgress value)
    {
        lock (_reports)
        {
            _reports.Add(value);
        }

        onReport?.Invoke(value);
    }
}
