using System.Runtime.CompilerServices;
using System.Text;

namespace OpenVinoGenAI;

/// <summary>The turns of a chat session, one at a time.</summary>
internal sealed class ChatTurnCoordinator(ChatHistory history)
{
    private int _isBusy;

    /// <exception cref="InvalidOperationException">Another turn is under way.</exception>
    internal PendingTurn Begin(string message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return Interlocked.Exchange(ref _isBusy, 1) == 0
            ? new PendingTurn(history, message, () => Volatile.Write(ref _isBusy, 0))
            : throw new InvalidOperationException("The session is in the middle of a turn: wait until it is over.");
    }

    /// <summary>A turn that lasts as long as its pieces are enumerated.</summary>
    internal async IAsyncEnumerable<string> StreamAsync(
        string message,
        Func<IAsyncEnumerable<string>> answer,
        [EnumeratorCancellation] CancellationToken enumeratorToken)
    {
        using PendingTurn turn = Begin(message);
        var text = new StringBuilder();
        await foreach (string piece in answer().WithCancellation(enumeratorToken).ConfigureAwait(false))
        {
            text.Append(piece);
            yield return piece;
        }

        turn.End(text.ToString());
    }

    /// <summary>A turn that lasts as long as its updates are enumerated. It is complete when its last update is handed over.</summary>
    internal async IAsyncEnumerable<GenerationUpdate> StreamUpdatesAsync(
        string message,
        Func<IAsyncEnumerable<GenerationUpdate>> answer,
        [EnumeratorCancellation] CancellationToken enumeratorToken)
    {
        using PendingTurn turn = Begin(message);
        await foreach (GenerationUpdate update in answer().WithCancellation(enumeratorToken).ConfigureAwait(false))
        {
            if (update.Result is { } result)
            {
                turn.End(result);
            }

            yield return update;
        }
    }
}
