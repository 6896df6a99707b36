namespace OpenVinoGenAI.Samples;

/// <summary>Loads what has only a constructor, in a way that Ctrl+C can interrupt.</summary>
internal static class Loading
{
    internal static Task<T> RunAsync<T>(Func<T> load, CancellationToken cancellationToken) =>
        Task.Run(load, CancellationToken.None).WaitAsync(cancellationToken);
}
