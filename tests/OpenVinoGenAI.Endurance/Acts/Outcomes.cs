namespace OpenVinoGenAI.Endurance;

/// <summary>How a call may end by the documentation.</summary>
[Flags]
internal enum Outcomes
{
    None = 0,
    Result = 1,
    Cancelled = 2,

    /// <summary>The pipeline is disposed.</summary>
    Disposed = 4,

    /// <summary>The call is not allowed while another is under way.</summary>
    Busy = 8,

    /// <summary>An option is not allowed.</summary>
    Refused = 16,

    /// <summary>The exception of the caller's own streamer.</summary>
    Thrown = 32,
}
