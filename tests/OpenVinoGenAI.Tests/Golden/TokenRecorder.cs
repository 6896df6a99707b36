namespace OpenVinoGenAI.Tests;

/// <summary>Keeps what a token streamer gets: each run of tokens, and "end" for the end.</summary>
internal sealed class TokenRecorder : StreamerBase
{
    private readonly List<string> _writes = [];

    /// <summary>The writes as the golden files have them, in JSON.</summary>
    public IReadOnlyList<string> Writes => _writes;

    public override StreamingStatus Write(long token)
    {
        _writes.Add($"[{token}]");
        return StreamingStatus.Running;
    }

    public override StreamingStatus Write(ReadOnlySpan<long> tokens)
    {
        _writes.Add($"[{string.Join(",", tokens.ToArray())}]");
        return StreamingStatus.Running;
    }

    public override void End() => _writes.Add("end");
}
