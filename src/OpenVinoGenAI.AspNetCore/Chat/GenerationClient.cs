using System.Runtime.CompilerServices;

namespace OpenVinoGenAI.AspNetCore;

/// <summary>What chats and completions do with the client of a model.</summary>
internal static class GenerationClient
{
    /// <summary>Runs the calls of a request.</summary>
    internal static async IAsyncEnumerable<ChoiceUpdate> StreamAsync(
        ServedModel model, IChatClient client, IReadOnlyList<ChoiceCall> calls, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        bool isFirst = true;
        await foreach (ChoiceUpdate part in Choices.StreamAsync(client, calls, cancellationToken).ConfigureAwait(false))
        {
            if (isFirst)
            {
                model.MarkLoaded(client);
                isFirst = false;
            }

            yield return part;
        }
    }

    /// <summary>Prepares to name the tokens of an answer.</summary>
    /// <exception cref="ApiException">The client does not give log probabilities.</exception>
    internal static LogProbabilities Probabilities(IChatClient client) => client.GetService<OpenVinoChatClient>() is { } own
        ? new LogProbabilities(own)
        : throw ApiException.Unsupported("logprobs", "This model gives no log probabilities.");
}
