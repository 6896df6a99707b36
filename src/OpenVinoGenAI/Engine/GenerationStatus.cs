namespace OpenVinoGenAI;

/// <summary>How far a request of the scheduler is. Official: <c>GenerationStatus</c>, in the same order.</summary>
internal enum GenerationStatus
{
    /// <summary>It waits or is worked on.</summary>
    Running = 0,

    /// <summary>It is complete.</summary>
    Finished = 1,

    /// <summary>The scheduler dropped it, because its cache had no room.</summary>
    Ignored = 2,

    /// <summary>It was cancelled.</summary>
    Cancelled = 3,

    /// <summary>It was stopped.</summary>
    Stopped = 4,
}
