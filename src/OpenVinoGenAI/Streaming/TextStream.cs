using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace OpenVinoGenAI;

/// <summary>Turns a generation with a callback into pieces of text that a caller enumerates.</summary>
internal static class TextStream
{
    internal delegate Task Generation(Func<string, StreamingStatus> streamer, CancellationToken cancellationToken);

    internal static async IAsyncEnumerable<string> Create(
        Generation generation,
        CancellationToken callToken,
        [EnumeratorCancellation] CancellationToken enumeratorToken = default)
    {
        using var cancellation = new StreamCancellation(callToken, enumeratorToken);
        var pieces = Channel.CreateUnbounded<string>(new UnboundedChannelOptions { SingleReader = true, SingleWriter = true });
        Task running = RunAsync(generation, pieces.Writer, cancellation.Token);
        try
        {
            // The reader needs no token: the writer ends when the generation does, and that heeds the token.
            await foreach (string piece in pieces.Reader.ReadAllAsync(CancellationToken.None).ConfigureAwait(false))
            {
                yield return piece;
            }

            await cancellation.CompleteAsync(running).ConfigureAwait(false);
        }
        finally
        {
            // The caller may have left early: the generation must be over before the caller goes on.
            await cancellation.StopAsync().ConfigureAwait(false);
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
