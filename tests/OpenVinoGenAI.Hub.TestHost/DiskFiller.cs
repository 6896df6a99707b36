namespace OpenVinoGenAI.Hub.TestHost;

/// <summary>Leaves no room on a disk once the download has begun, as another program may do.</summary>
internal sealed class DiskFiller(string path) : IProgress<DownloadProgress>
{
    private bool _isDone;

    public void Report(DownloadProgress value)
    {
        if (value.Stage == DownloadStage.Downloading && value.ReceivedBytes > 0 && !_isDone)
        {
            _isDone = true;
            Fill();
        }
    }

    private void Fill()
    {
        byte[] block = new byte[4096];
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        try
        {
            while (true)
            {
                file.Write(block);
            }
        }
        catch (IOException)
        {
            // The disk is full, which is the aim.
        }
    }
}
