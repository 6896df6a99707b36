using System.Threading.Channels;
using OpenVinoGenAI.Bindings;
using OpenVinoGenAI.Interop;
using OpenVinoGenAI.Interop.Handles;

namespace OpenVinoGenAI;

/// <summary>A request of an engine on its way: waiting, running or over. Only the engine's thread touches the native side of it.</summary>
internal sealed class EngineRequest
{
    private readonly TaskCompletionSource<EngineAnswer> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Channel<long[]>? _pieces;
    private readonly List<NewTokens> _sequences = [];
    private NativeRequest? _native;

    internal EngineRequest(long[] prompt, NativeHandle<ov_genai_generation_config> config, int sequences, bool isStreamed)
    {
        Prompt = prompt;
        Config = config;
        Sequences = sequences;
        _pieces = isStreamed
            ? Channel.CreateUnbounded<long[]>(new UnboundedChannelOptions { SingleReader = true, SingleWriter = false })
            : null;
    }

    internal long[] Prompt { get; }

    /// <summary>How many sequences the answer has at most.</summary>
    internal int Sequences { get; }

    internal EngineTimes Times { get; } = new();

    /// <summary>The answer, or why there is none.</summary>
    internal Task<EngineAnswer> Answer => _answer.Task;

    /// <summary>The tokens of a streamed request while they come; it ends, without an error, when the request is over.</summary>
    internal ChannelReader<long[]> Pieces => _pieces!.Reader;

    internal bool IsOver => _answer.Task.IsCompleted;

    private NativeHandle<ov_genai_generation_config> Config { get; }

    internal void Start(NativeBatch batch) => _native = batch.Add(Prompt, Config);

    /// <summary>Takes what the last step brought.</summary>
    internal void Collect()
    {
        ov_genai_generation_status_e status = _native!.Status;
        Append(_native.Read());
        switch (status)
        {
            case ov_genai_generation_status_e.OV_GENAI_GENERATION_STATUS_RUNNING:
                break;
            case ov_genai_generation_status_e.OV_GENAI_GENERATION_STATUS_IGNORED:
                Fail(new CacheExhaustedException(
                    "The scheduler dropped the request because the KV cache had no room for it. Raise SchedulerConfig.CacheSize or " +
                    "NumKvBlocks, run fewer requests at once (MaxNumSeqs), or ask for fewer tokens (MaxNewTokens)."));
                break;
            default:
                Complete();
                break;
        }
    }

    internal void Fail(Exception error) => End(_answer.TrySetException(error));

    internal void Cancel(CancellationToken cancellationToken) => End(_answer.TrySetCanceled(cancellationToken));

    /// <summary>Frees the native side, which drops a request that is not over.</summary>
    internal void Release()
    {
        Config.Dispose();
        _native?.Dispose();
    }

    private void Append(IReadOnlyList<NewTokens> read)
    {
        for (int i = 0; i < read.Count; i++)
        {
            if (i == _sequences.Count)
            {
                _sequences.Add(read[i]);
            }
            else
            {
                _sequences[i] = read[i] with { Tokens = [.. _sequences[i].Tokens, .. read[i].Tokens] };
            }

            Times.Add(read[i].Tokens.Length);
            _pieces?.Writer.TryWrite(read[i].Tokens);
        }
    }

    private void Complete()
    {
        NewTokens[] best = [.. _sequences.Take(Sequences)];
        End(_answer.TrySetResult(new EngineAnswer(
            Array.ConvertAll(best, sequence => sequence.Tokens),
            Array.ConvertAll(best, sequence => sequence.Score),
            Array.ConvertAll(best, sequence => sequence.FinishReason),
            Times)));
    }

    private void End(bool isFirst)
    {
        if (isFirst)
        {
            _pieces?.Writer.TryComplete();
        }
    }
}
