namespace OpenVinoGenAI.Inference;

/// <summary>Whether an operation of a model ran.</summary>
public enum ProfilingStatus
{
    /// <summary>It was not executed.</summary>
    NotRun = 0,

    /// <summary>The compiler removed it or made it part of another operation.</summary>
    OptimizedOut = 1,

    /// <summary>It was executed.</summary>
    Executed = 2,
}
