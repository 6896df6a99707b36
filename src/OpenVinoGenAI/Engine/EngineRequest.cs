using System.Threading.Channels;
using OpenVinoGenAI.Interop;

namespace OpenVinoGenAI;

/// <summary>A request of an engine on its way: waiting, running or over. Its handle belongs to the engine's thread; only a request with images is added on another.</summary>
internal sealed class EngineRequest
{
    private readonly TaskCompletionSource<EngineAnswer> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Channel<long[]>? _pieces;
    private readonly List<GeneratedSequence> _sequences = [];
    private readonly StopStringTokenWatch? _stops;
    private GenerationStatus _status;
    private GenerationHandle? _handle;
    private bool _isAtStop;

    /// <summary>Makes a request.</summary>
    /// <param name="prompt">The checked request. It is owned from here on.</param>
    /// <param name="isStreamed">Whether <see cref="Pieces"/> will be read.</param>
    /// <param name="stops">What ends a single sequence at stop strings that the library does not find.</param>
    internal EngineRequest(PreparedRequest prompt, bool isStreamed, StopStringTokenWatch? stops = null)
    {
        _stops = stops;
        Prompt = prompt;
        _pieces = isStreamed
            ? Channel.CreateUnbounded<long[]>(new UnboundedChannelOptions { SingleReader = true, SingleWriter = false })
            : null;
    }

    internal PreparedRequest Prompt { get; }

    /// <summary>The answer, or why there is none.</summary>
    internal Task<EngineAnswer> Answer => _answer.Task;

    /// <summary>The tokens of a streamed request while they come; it ends, without an error, when the request is over.</summary>
    internal ChannelReader<long[]> Pieces => _pieces!.Reader;

    /// <summary>Whether the engine has nothing more to do for the request: it is complete, or nobody waits for it any more.</summary>
    internal bool IsOver => _answer.Task.IsCompleted || _isAtStop || _status != GenerationStatus.Running;

    private EngineTimes Times { get; } = new();

    /// <summary>Adds the request to the pipeline. If that fails, the request is over.</summary>
    /// <returns>Whether the pipeline has the request.</returns>
    internal bool TryStart(ContinuousBatchingPipeline pipeline, ulong id)
    {
        try
        {
            _handle = pipeline.Add(id, Prompt);
            return true;
        }
        catch (Exception error)
        {
            Fail(error is OpenVinoGenAIException ? error : EngineFault.OfStep(error));
            return false;
        }
    }

    /// <summary>Takes what the last step brought.</summary>
    internal void Collect()
    {
        // The status first: tokens that come after it are read with the next one.
        _status = _handle!.Status;
        SequenceUpdate[] updates = _handle.Collect();
        for (int i = 0; i < updates.Length; i++)
        {
            if (i == _sequences.Count)
            {
                _sequences.Add(new GeneratedSequence());
            }

            _sequences[i].Append(updates[i]);
            Times.Add(updates[i].Tokens.Length);
            _pieces?.Writer.TryWrite(updates[i].Tokens);
            _isAtStop |= _stops?.Write(updates[i].Tokens) == true;
        }
    }

    /// <summary>Hands the answer over.</summary>
    internal void Complete()
    {
        GeneratedSequence[] best = [.. _sequences.Take(Prompt.Sequences)];
        End(_answer.TrySetResult(new EngineAnswer(
            Array.ConvertAll(best, sequence => sequence.Tokens.ToArray()),
            Array.ConvertAll(best, sequence => sequence.LogProbabilities.ToArray()),
            Array.ConvertAll(best, sequence => sequence.Score),
            Array.ConvertAll(best, sequence => sequence.FinishReason),
            Times,
            _status == GenerationStatus.Ignored)));
    }

    internal void Fail(Exception error) => End(_answer.TrySetException(error));

    internal void Cancel(CancellationToken cancellationToken) => End(_answer.TrySetCanceled(cancellationToken));

    /// <summary>Frees the handle, which drops a request that is not over.</summary>
    internal void Release()
    {
        Prompt.Dispose();
        _handle?.Dispose();
    }

    private void End(bool isFirst)
    {
        if (isFirst)
        {
            _pieces?.Writer.TryComplete();
        }
    }
}
