using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace OpenVinoGenAI;

/// <summary>Turns a generation with a callback into a stream that a caller enumerates.</summary>
internal static class TextStream
{
    internal delegate Task<TResult> Generation<TResult>(Func<string, StreamingStatus> streamer, CancellationToken cancellationToken);

    /// <summary>Streams the pieces of text alone.</summary>
    internal static IAsyncEnumerable<string> Create<TResult>(Generation<TResult> generation, CancellationToken callToken) =>
        Create(generation, static piece => piece, static _ => [], callToken);

    /// <summary>Streams the pieces of text, then the result.</summary>
    internal static IAsyncEnumerable<GenerationUpdate> CreateUpdates(Generation<GenerationResult> generation, CancellationToken callToken) =>
        Create(generation, static piece => new GenerationUpdate { Text = piece }, static result => [new GenerationUpdate { Result = result }], callToken);

    /// <summary>Streams elements made from each piece of text, then those made from the result.</summary>
    internal static async IAsyncEnumerable<TElement> Create<TResult, TElement>(
        Generation<TResult> generation,
        Func<string, TElement> fromPiece,
        Func<TResult, IEnumerable<TElement>> fromResult,
        CancellationToken callToken,
        [EnumeratorCancellation] CancellationToken enumeratorToken = default)
    {
        using var cancellation = new StreamCancellation(callToken, enumeratorToken);
        var pieces = Channel.CreateUnbounded<string>(new UnboundedChannelOptions { SingleReader = true, SingleWriter = true });
        Task<TResult> running = RunAsync(generation, pieces.Writer, cancellation.Token);
        try
        {
            // The reader needs no token: the writer ends when the generation does, and that heeds the token.
            await foreach (string piece in pieces.Reader.ReadAllAsync(CancellationToken.None).ConfigureAwait(false))
            {
                yield return fromPiece(piece);
            }

            await cancellation.CompleteAsync(running).ConfigureAwait(false);
            foreach (TElement last in fromResult(await running.ConfigureAwait(false)))
            {
                yield return last;
            }
        }
        finally
        {
            // The caller may have left early: the generation must be over before the caller goes on.
            await cancellation.StopAsync().ConfigureAwait(false);
            await ((Task)running).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static async Task<TResult> RunAsync<TResult>(
        Generation<TResult> generation, ChannelWriter<string> pieces, CancellationToken cancellationToken)
    {
        try
        {
            return await generation(
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
