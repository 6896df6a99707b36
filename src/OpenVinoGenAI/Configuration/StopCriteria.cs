namespace OpenVinoGenAI;

/// <summary>When beam search ends a group (official: <c>StopCriteria</c>).</summary>
public enum StopCriteria
{
    /// <summary>As soon as there are as many finished candidates as beams.</summary>
    Early = 0,

    /// <summary>When no candidate is likely to become better.</summary>
    Heuristic = 1,

    /// <summary>When no candidate can become better.</summary>
    Never = 2,
}
