namespace OpenVinoGenAI.Samples;

/// <summary>Reads lines from the console.</summary>
internal static class ConsoleLines
{
    /// <summary>The next line; <see langword="null"/> at the end of input.</summary>
    /// <exception cref="OperationCanceledException">Ctrl+C was pressed meanwhile.</exception>
    internal static string? Read(CancellationToken cancellationToken)
    {
        // A read of the console cannot be interrupted, so it waits on a thread of its own.
        var line = Task.Run(Console.ReadLine, CancellationToken.None);
        line.Wait(cancellationToken);
        return line.Result;
    }
}
