namespace OpenVinoGenAI.Endurance;

/// <summary>Something that a caller does with a pipeline.</summary>
/// <param name="Name">Its name in reports.</param>
/// <param name="Alone">How it may end when nobody else uses the pipeline.</param>
/// <param name="Body">Does it.</param>
internal sealed record Act(string Name, Outcomes Alone, Func<Turn, Task> Body)
{
    /// <summary>How it may end besides when others use the pipeline meanwhile.</summary>
    public Outcomes Contended { get; init; }

    /// <summary>Whether it gets as far as the model.</summary>
    public bool Generates { get; init; } = true;

    /// <summary>Whether the pipeline is of no use afterwards.</summary>
    public bool Disposes { get; init; }

    /// <summary>Does it and says how it ended.</summary>
    /// <exception cref="UndocumentedOutcomeException">It ended in another way than is documented.</exception>
    public async Task<Outcomes> RunAsync(Turn turn, bool mayBeDisposed)
    {
        Outcomes outcome = Outcomes.Result;
        Exception? error = null;
        try
        {
            await Body(turn).ConfigureAwait(false);
        }
        catch (Exception caught)
        {
            error = caught;
            outcome = Classify(caught);
        }

        Outcomes allowed = Alone | (turn.IsRacing ? Contended : Outcomes.None) | (mayBeDisposed ? Outcomes.Disposed : Outcomes.None);
        return (allowed & outcome) != 0
            ? outcome
            : throw new UndocumentedOutcomeException($"'{Name}' ended with {outcome}, and may end with {allowed}.", error);
    }

    private static Outcomes Classify(Exception error) => error switch
    {
        OperationCanceledException => Outcomes.Cancelled,
        ObjectDisposedException => Outcomes.Disposed,
        InvalidConfigurationException => Outcomes.Refused,
        StreamerFault => Outcomes.Thrown,
        InvalidOperationException or OpenVinoGenAIException when IsDocumented(error.Message) => Outcomes.Busy,
        _ => Outcomes.None,
    };

    // Many a bug shows as one of these exceptions too.
    private static bool IsDocumented(string message) =>
        message.Contains("would wait for itself", StringComparison.Ordinal)
        || message.Contains("in the middle of a turn", StringComparison.Ordinal)
        || message.Contains("StartChat was called", StringComparison.Ordinal)
        || message.Contains("Can't chat with multiple prompts", StringComparison.Ordinal)
        || message.Contains("Chat doesn't support switching between input types", StringComparison.Ordinal);
}
