namespace OpenVinoGenAI;

/// <summary>Whether a generation continues after a piece of text (official: <c>StreamingStatus</c>).</summary>
public enum StreamingStatus
{
    /// <summary>Go on.</summary>
    Running = 0,

    /// <summary>Stop, and keep in the chat what was generated so far.</summary>
    Stop = 1,

    /// <summary>Stop, and drop this turn from the chat.</summary>
    Cancel = 2,

    /// <summary>Stop because a tool call is complete; what was generated so far is kept.</summary>
    ToolCallStop = 3,
}
