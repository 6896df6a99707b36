namespace OpenVinoGenAI;

/// <summary>Adds up what parallel downloads receive, and reports it about two hundred times.</summary>
internal sealed class ProgressReporter(IProgress<DownloadProgress>? progress)
{
    private const int Reports = 200;

    private readonly object _lock = new();
    private DownloadProgress _state = new() { Stage = DownloadStage.Resolving };
    private long _reported;

    /// <summary>The exception that the user's receiver threw; <see langword="null"/> if there was none.</summary>
    internal Exception? Fault { get; private set; }

    /// <summary>Reports another stage.</summary>
    internal void Enter(DownloadStage stage) => Change(state => state with { Stage = stage }, isWorthReport: true);

    /// <summary>Reports that everything is there.</summary>
    internal void Complete() => Change(
        state => state with { Stage = DownloadStage.Completed, ReceivedBytes = state.TotalBytes, CompletedFiles = state.TotalFiles }, isWorthReport: true);

    /// <summary>Says how much there is to download.</summary>
    internal void Start(IReadOnlyList<HubFile> files) => Change(
        state => state with { Stage = DownloadStage.Downloading, TotalBytes = files.Sum(file => file.Size), TotalFiles = files.Count },
        isWorthReport: true);

    /// <summary>Adds bytes of a file; takes them away where the number is negative.</summary>
    internal void Add(HubFile file, long bytes) => Change(
        state => state with { File = file.Path, ReceivedBytes = state.ReceivedBytes + bytes }, isWorthReport: false);

    /// <summary>Counts a complete file.</summary>
    internal void CompleteFile(HubFile file) => Change(
        state => state with { File = file.Path, CompletedFiles = state.CompletedFiles + 1 }, isWorthReport: true);

    private void Change(Func<DownloadProgress, DownloadProgress> change, bool isWorthReport)
    {
        lock (_lock)
        {
            _state = change(_state);
            if (isWorthReport || Math.Abs(_state.ReceivedBytes - _reported) > _state.TotalBytes / Reports)
            {
                _reported = _state.ReceivedBytes;
                Report();
            }
        }
    }

    private void Report()
    {
        try
        {
            progress?.Report(_state);
        }
        catch (Exception error)
        {
            Fault = error;
            throw;
        }
    }
}
