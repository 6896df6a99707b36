namespace OpenVinoGenAI;

/// <summary>A failed attempt that is worth another one. It never leaves the package.</summary>
/// <param name="error">What to throw when no attempt is left.</param>
/// <param name="retryAfter">How long the server asked to wait.</param>
internal sealed class TransientFault(HubRequestException error, TimeSpan? retryAfter = null) : Exception(error.Message, error)
{
    /// <summary>What to throw when no attempt is left.</summary>
    internal HubRequestException Error { get; } = error;

    /// <summary>How long the server asked to wait; <see langword="null"/> where it did not.</summary>
    internal TimeSpan? RetryAfter { get; } = retryAfter;
}
