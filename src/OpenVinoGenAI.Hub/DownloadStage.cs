namespace OpenVinoGenAI;

/// <summary>What a download is doing.</summary>
public enum DownloadStage
{
    /// <summary>It asks the Hub for the commit and the list of files.</summary>
    Resolving,

    /// <summary>It waits because another process, or another call of this one, downloads or deletes the same model.</summary>
    Waiting,

    /// <summary>It receives files.</summary>
    Downloading,

    /// <summary>The model is complete.</summary>
    Completed,
}
