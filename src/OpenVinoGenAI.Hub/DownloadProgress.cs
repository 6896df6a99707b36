namespace OpenVinoGenAI;

/// <summary>The progress of a download.</summary>
public sealed record DownloadProgress
{
    /// <summary>What the download is doing.</summary>
    public required DownloadStage Stage { get; init; }

    /// <summary>The file that the last data belonged to; <see langword="null"/> before the first.</summary>
    public string? File { get; init; }

    /// <summary>
    /// How many bytes of the chosen files are there, with those that were in the cache before. The number falls when a file has to be
    /// downloaded again from its beginning.
    /// </summary>
    public long ReceivedBytes { get; init; }

    /// <summary>The size of the chosen files together, in bytes; 0 before it is known.</summary>
    public long TotalBytes { get; init; }

    /// <summary>How many of the chosen files are complete.</summary>
    public int CompletedFiles { get; init; }

    /// <summary>The number of the chosen files; 0 before it is known.</summary>
    public int TotalFiles { get; init; }

    /// <summary>The part that is there, from 0 to 1.</summary>
    public double Fraction => Stage == DownloadStage.Completed ? 1 : TotalBytes == 0 ? 0 : (double)ReceivedBytes / TotalBytes;
}
