namespace OpenVinoGenAI.Inference;

/// <summary>What ends a loop between two tokens: the caller's token, or the end of the process.</summary>
internal static class GenerationEnd
{
    /// <exception cref="OperationCanceledException">The generation must end.</exception>
    internal static void Check(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (NativeWorkTracker.MustEnd)
        {
            throw new OperationCanceledException("The process ends.");
        }
    }
}
