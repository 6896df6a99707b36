namespace OpenVinoGenAI;

/// <summary>Counts failed attempts in a row, and waits between them.</summary>
internal sealed class RetryBudget(HubSettings settings, int maxRetries)
{
    private static readonly TimeSpan FirstDelay = TimeSpan.FromSeconds(1);

    private int _failures;

    internal RetryBudget(HubSettings settings)
        : this(settings, settings.MaxRetries)
    {
    }

    /// <summary>Starts counting again after an attempt that brought something.</summary>
    internal void Reset() => _failures = 0;

    /// <summary>Waits before the next attempt: as long as the server asked for, else twice as long as the last time.</summary>
    /// <exception cref="HubRequestException">No attempt is left, or the server asked for too long a wait.</exception>
    internal async Task WaitAsync(TransientFault fault, CancellationToken cancellationToken)
    {
        if (_failures >= maxRetries || fault.RetryAfter > settings.MaxRetryDelay)
        {
            throw fault.Error;
        }

        // The exponent is bounded because the result of a longer shift would be.
        TimeSpan delay = fault.RetryAfter ?? FirstDelay * Math.Pow(2, Math.Min(_failures, 20));
        _failures++;
        delay = delay < settings.MaxRetryDelay ? delay : settings.MaxRetryDelay;
        await Task.Delay(delay, settings.TimeProvider, cancellationToken).ConfigureAwait(false);
    }
}
