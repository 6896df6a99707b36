namespace OpenVinoGenAI;

/// <summary>Why a sequence ended (official: <c>GenerationFinishReason</c>).</summary>
public enum FinishReason
{
    /// <summary>It did not end by itself: it was cancelled, or the library gives no reason.</summary>
    None = 0,

    /// <summary>At an end token, at a stop string, or because the streamer said so.</summary>
    Stop = 1,

    /// <summary>At the limit of tokens.</summary>
    Length = 2,

    /// <summary>At a complete tool call.</summary>
    ToolCall = 3,
}
