namespace OpenVinoGenAI.Samples;

/// <summary>What every sample does around its few lines: Ctrl+C, and errors as one line.</summary>
internal static class SampleProgram
{
    /// <summary>Runs an asynchronous sample; Ctrl+C cancels its token.</summary>
    /// <returns>The exit code: 0, 1 after an error, 130 after Ctrl+C.</returns>
    internal static int Run(Func<CancellationToken, Task> sample) => Run(token => sample(token).GetAwaiter().GetResult());

    /// <summary>Runs a sample; Ctrl+C cancels its token.</summary>
    /// <returns>The exit code: 0, 1 after an error, 130 after Ctrl+C.</returns>
    internal static int Run(Action<CancellationToken> sample)
    {
        using var interrupt = new CancellationTokenSource();
        Console.CancelKeyPress += (_, pressed) =>
        {
            // The second time the system may have its way.
            pressed.Cancel = !interrupt.IsCancellationRequested;
            interrupt.Cancel();
        };
        try
        {
            sample(interrupt.Token);
            return 0;
        }
        catch (OperationCanceledException) when (interrupt.IsCancellationRequested)
        {
            Console.WriteLine();
            return 130;
        }
        catch (Exception error) when (error is OpenVinoGenAIException or ArgumentException or IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"error: {error.Message}");
            return 1;
        }
    }
}
