namespace OpenVinoGenAI.Inference;

/// <summary>What became of an operation of a model.</summary>
public enum ProfilingStatus
{
    /// <summary>It was not executed.</summary>
    NotRun = 0,

    /// <summary>The compiler removed it or made it part of another operation.</summary>
    OptimizedOut = 1,

    /// <summary>It was executed.</summary>
    Executed = 2,
}
