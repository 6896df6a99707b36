namespace OpenVinoGenAI;

/// <summary>How busy a <see cref="ContinuousBatchingEngine"/> is: the metrics of its pipeline, and its queue. An idle engine uses no cache.</summary>
public sealed record EngineMetrics : PipelineMetrics
{
    /// <summary>Creates metrics of an idle engine.</summary>
    public EngineMetrics()
    {
    }

    internal EngineMetrics(PipelineMetrics metrics)
        : base(metrics)
    {
    }

    /// <summary>The requests that wait for a place among the running ones.</summary>
    public int WaitingRequests { get; init; }

    /// <summary>The requests that are running now, the same as <see cref="PipelineMetrics.Requests"/>.</summary>
    public int RunningRequests => Requests;

    /// <inheritdoc/>
    public override string ToString() => InvariantRecord.Write(nameof(EngineMetrics), PrintMembers);
}
