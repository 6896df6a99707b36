using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace OpenVinoGenAI.AspNetCore;

/// <summary>Runs the calls for all answers to a request at once, as one stream.</summary>
internal static class Choices
{
    internal static IAsyncEnumerable<ChoiceUpdate> StreamAsync(IChatClient client, IReadOnlyList<ChoiceCall> calls, CancellationToken cancellationToken) =>
        calls.Count == 1 ? StreamOneAsync(client, calls[0], 0, cancellationToken) : StreamAllAsync(client, calls, cancellationToken);

    private static async IAsyncEnumerable<ChoiceUpdate> StreamOneAsync(
        IChatClient client, ChoiceCall call, int index, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (ChatResponseUpdate update in client.GetStreamingResponseAsync(call.Messages, call.Options, cancellationToken).ConfigureAwait(false))
        {
            yield return new ChoiceUpdate(index, update);
        }
    }

    private static async IAsyncEnumerable<ChoiceUpdate> StreamAllAsync(
        IChatClient client, IReadOnlyList<ChoiceCall> calls, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var channel = Channel.CreateUnbounded<ChoiceUpdate>(new UnboundedChannelOptions { SingleReader = true });
        Task all = Task.WhenAll(calls.Select((call, i) => WriteAsync(channel.Writer, StreamOneAsync(client, call, i, ending.Token), ending)));
        Task completing = CompleteAsync(all, channel.Writer);
        try
        {
            await foreach (ChoiceUpdate update in channel.Reader.ReadAllAsync(CancellationToken.None).ConfigureAwait(false))
            {
                yield return update;
            }
        }
        finally
        {
            await ending.CancelAsync().ConfigureAwait(false);
            await completing.ConfigureAwait(false);
        }
    }

    private static async Task WriteAsync(ChannelWriter<ChoiceUpdate> writer, IAsyncEnumerable<ChoiceUpdate> updates, CancellationTokenSource ending)
    {
        try
        {
            await foreach (ChoiceUpdate update in updates.ConfigureAwait(false))
            {
                writer.TryWrite(update);
            }
        }
        catch (Exception error)
        {
            // The first error ends the request: the other answers are stopped.
            writer.TryComplete(error);
            await ending.CancelAsync().ConfigureAwait(false);
            throw;
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "The reader of the channel gets the first exception.")]
    private static async Task CompleteAsync(Task all, ChannelWriter<ChoiceUpdate> writer)
    {
        try
        {
            await all.ConfigureAwait(false);
            writer.TryComplete();
        }
        catch (Exception error)
        {
            writer.TryComplete(error);
        }
    }
}
