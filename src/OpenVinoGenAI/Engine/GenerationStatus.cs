namespace OpenVinoGenAI;

/// <summary>The progress of a request in a <see cref="ContinuousBatchingPipeline"/>. Official: <c>GenerationStatus</c>.</summary>
public enum GenerationStatus
{
    /// <summary>The request is waiting or being generated. Official: <c>RUNNING</c>.</summary>
    Running = 0,

    /// <summary>The request is complete. Official: <c>FINISHED</c>.</summary>
    Finished = 1,

    /// <summary>
    /// The scheduler dropped the request because the KV cache had no room for it; the tokens generated until then can still be read.
    /// Official: <c>IGNORED</c>.
    /// </summary>
    Ignored = 2,

    /// <summary>The request was cancelled. Official: <c>CANCEL</c>.</summary>
    Cancelled = 3,

    /// <summary>The request was stopped. Official: <c>STOP</c>.</summary>
    Stopped = 4,
}
