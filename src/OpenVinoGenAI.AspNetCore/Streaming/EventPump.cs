namespace OpenVinoGenAI.AspNetCore;

/// <summary>Sends what a model generates as soon as it comes.</summary>
internal static class EventPump
{
    /// <summary>Sends all elements of a sequence. The answer starts with the first of them, so that an error before it has a status of its own.</summary>
    /// <param name="call">The request.</param>
    /// <param name="source">The sequence.</param>
    /// <param name="begin">Writes what comes before the first element.</param>
    /// <param name="write">Writes an element.</param>
    /// <param name="end">Writes what comes after the last element.</param>
    internal static async Task RunAsync<T>(
        ServingCall call, IAsyncEnumerable<T> source, Action<ServerSentEvents> begin, Action<ServerSentEvents, T> write, Action<ServerSentEvents> end)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(call.Aborted);
        IAsyncEnumerator<T> parts = source.GetAsyncEnumerator(ending.Token);
        await using (parts.ConfigureAwait(false))
        {
            bool hasPart = await parts.MoveNextAsync().ConfigureAwait(false);
            call.RecordFirstChunk();
            using ServerSentEvents events = ServerSentEvents.Start(call.Context);
            begin(events);
            while (hasPart)
            {
                write(events, parts.Current);
                Task<bool> next = parts.MoveNextAsync().AsTask();

                // What is there already goes out with it: a busy server needs fewer packets.
                if (!next.IsCompleted)
                {
                    await FlushAsync(events, next, ending).ConfigureAwait(false);
                }

                hasPart = await next.ConfigureAwait(false);
            }

            end(events);
            await events.FlushAsync(call.Aborted).ConfigureAwait(false);
        }
    }

    // Where the client has left, the model has to stop before the sequence can be given up.
    private static async Task FlushAsync(ServerSentEvents events, Task next, CancellationTokenSource ending)
    {
        try
        {
            await events.FlushAsync(ending.Token).ConfigureAwait(false);
        }
        catch
        {
            await ending.CancelAsync().ConfigureAwait(false);
            await next.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            throw;
        }
    }
}
