using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace OpenVinoGenAI;

/// <summary>Turns a generation with a callback into pieces of text that a caller enumerates.</summary>
internal static class TextStream
{
    internal delegate Task Generation(Func<string, StreamingStatus> streamer, CancellationToken cancellationToken);

    internal static async IAsyncEnumerable<string> Create(
        Generation generation,
        CancellationToken outerToken,
        [EnumeratorCancellation] CancellationToken enumeratorToken = default)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(outerToken, enumeratorToken);
        var pieces = Channel.CreateUnbounded<string>(new UnboundedChannelOptions { SingleReader = true, SingleWriter = true });
        Task running = RunAsync(generation, pieces.Writer, stop.Token);
        try
        {
            // The reader needs no token: the writer ends when the generation does, and that heeds the token.
            await foreach (string piece in pieces.Reader.ReadAllAsync(CancellationToken.None).ConfigureAwait(false))
            {
                yield return piece;
            }

            await running.ConfigureAwait(false);
        }
        finally
        {
            // The caller may have left early: the generation must be over before the caller goes on.
            await stop.CancelAsync().ConfigureAwait(false);
            await running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static async Task RunAsync(Generation generation, ChannelWriter<string> pieces, CancellationToken cancellationToken)
    {
        try
        {
            await generation(
                piece =>
                {
                    pieces.TryWrite(piece);
                    return StreamingStatus.Running;
                },
                cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            pieces.TryComplete();
        }
    }
}
