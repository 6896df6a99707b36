namespace OpenVinoGenAI.Tests;

/// <summary>Keeps what a streamer gets, and answers with a status once after a number of pieces.</summary>
/// <param name="after">After how many pieces; 0 for never.</param>
/// <param name="status">The status.</param>
internal sealed class Recorder(int after = 0, StreamingStatus status = StreamingStatus.Running)
{
    private readonly List<string> _chunks = [];

    public IReadOnlyList<string> Chunks => _chunks;

    public string Text => string.Concat(_chunks);

    public StreamingStatus Write(string chunk)
    {
        _chunks.Add(chunk);
        return _chunks.Count == after ? status : StreamingStatus.Running;
    }
}
