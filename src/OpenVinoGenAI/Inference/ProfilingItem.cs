namespace OpenVinoGenAI.Inference;

/// <summary>How long an operation of a model took in an inference (official: <c>ov::ProfilingInfo</c>).</summary>
/// <param name="NodeName">The name of the operation.</param>
/// <param name="NodeType">The type of the operation, for instance <c>MatMul</c>.</param>
/// <param name="ExecutionType">The implementation that was used.</param>
/// <param name="Status">What became of the operation.</param>
/// <param name="RealTime">The time that it took.</param>
/// <param name="CpuTime">The time of the processor.</param>
public sealed record ProfilingItem(
    string NodeName, string NodeType, string ExecutionType, ProfilingStatus Status, TimeSpan RealTime, TimeSpan CpuTime);
