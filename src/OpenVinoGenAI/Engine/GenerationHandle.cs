using OpenVinoGenAI.Interop;

namespace OpenVinoGenAI;

/// <summary>A request in a <see cref="ContinuousBatchingPipeline"/>. Official: <c>GenerationHandle</c>.</summary>
/// <remarks>
/// All members may be called from any thread, also while a step runs. A handle may outlive its pipeline: what was generated can still be
/// read, but the request makes no further progress. A handle that is disposed, or garbage-collected, drops its request.
/// </remarks>
public sealed class GenerationHandle : IDisposable
{
    private readonly ContinuousBatchingPipeline _pipeline;
    private readonly NativeGenerationHandle _native;
    private readonly bool _hasLogProbabilities;
    private readonly Func<SequenceUpdate, GenerationOutput> _toOutput;
    private readonly object _reading = new();

    internal GenerationHandle(ContinuousBatchingPipeline pipeline, NativeGenerationHandle native, ulong requestId, bool hasLogProbabilities)
    {
        _pipeline = pipeline;
        _native = native;
        _hasLogProbabilities = hasLogProbabilities;
        _toOutput = ToOutput;
        RequestId = requestId;
    }

    /// <summary>The id that the request was added with.</summary>
    public ulong RequestId { get; }

    /// <summary>The progress of the request. The last tokens may still be unread when it is over. Official: <c>get_status</c>.</summary>
    /// <exception cref="ObjectDisposedException">The handle is disposed.</exception>
    public GenerationStatus Status => _native.Status;

    /// <summary>Whether there are unread tokens; always <see langword="false"/> once the request is stopped or cancelled. Official: <c>can_read</c>.</summary>
    /// <exception cref="ObjectDisposedException">The handle is disposed.</exception>
    public bool CanRead => _native.CanRead;

    /// <summary>
    /// Returns the tokens generated since the last read, without waiting. A single sequence arrives token by token; several sequences arrive
    /// together when they are complete. Official: <c>read</c>, which waits for a step on another thread.
    /// </summary>
    /// <returns>The new tokens of each sequence, the sequence with the highest score first; empty if there are none.</returns>
    /// <exception cref="ObjectDisposedException">The handle is disposed.</exception>
    public IReadOnlyList<GenerationOutput> Read()
    {
        lock (_reading)
        {
            return _native.Read(_hasLogProbabilities, _toOutput);
        }
    }

    /// <summary>
    /// Steps the pipeline until the request is over, and returns all tokens that have not been read. Other requests advance as well.
    /// Official: <c>read_all</c>, which never returns unless another thread steps the pipeline; here another thread may do so, but need not.
    /// </summary>
    /// <param name="cancellationToken">Ends the wait between two steps. The request continues, and its tokens stay unread.</param>
    /// <returns>The unread tokens of each sequence, the sequence with the highest score first.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    /// <exception cref="ObjectDisposedException">The handle is disposed, or the pipeline is and the request is not over.</exception>
    /// <exception cref="OpenVinoGenAIException">A step failed.</exception>
    public IReadOnlyList<GenerationOutput> ReadAll(CancellationToken cancellationToken = default)
    {
        while (Status == GenerationStatus.Running)
        {
            cancellationToken.ThrowIfCancellationRequested();
            _pipeline.StepFor(this);
        }

        return Read();
    }

    /// <summary>
    /// Ends the request with the next step, as complete. What has not been read by then is lost. Official: <c>stop</c>.
    /// </summary>
    /// <param name="finishReason">The finish reason to record: <see cref="FinishReason.Stop"/>, <see cref="FinishReason.Length"/> or <see cref="FinishReason.ToolCall"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The reason is <see cref="FinishReason.None"/> or unknown.</exception>
    /// <exception cref="ObjectDisposedException">The handle is disposed.</exception>
    public void Stop(FinishReason finishReason = FinishReason.Stop)
    {
        if (finishReason is not (FinishReason.Stop or FinishReason.Length or FinishReason.ToolCall))
        {
            throw new ArgumentOutOfRangeException(
                nameof(finishReason), finishReason, $"A request is stopped with the reason {nameof(FinishReason.Stop)}, {nameof(FinishReason.Length)} or {nameof(FinishReason.ToolCall)}.");
        }

        _native.Stop(finishReason);
    }

    /// <summary>Ends the request with the next step and discards it. Official: <c>cancel</c>.</summary>
    /// <exception cref="ObjectDisposedException">The handle is disposed.</exception>
    public void Cancel() => _native.Cancel();

    /// <summary>Drops the request, the same as <see cref="Dispose"/>.</summary>
    public void Drop() => Dispose();

    /// <summary>Frees the handle. A request that is not over is dropped with the next step.</summary>
    public void Dispose() => _native.Dispose();

    /// <summary>Takes the new tokens in the form in which an engine collects them.</summary>
    internal SequenceUpdate[] Collect() => _native.Read(_hasLogProbabilities, static update => update);

    private GenerationOutput ToOutput(SequenceUpdate update) => new()
    {
        Tokens = update.Tokens,
        LogProbabilities = _hasLogProbabilities ? EngineLogProbabilities.Pair(update.Tokens, update.LogProbabilities) : [],
        Score = update.Score,
        FinishReason = update.FinishReason,
    };
}
