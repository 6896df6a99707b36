namespace OpenVinoGenAI;

/// <summary>The time in which the current thread runs a callback of a pipeline: another generation of that pipeline would wait for itself.</summary>
internal readonly ref struct CallbackScope
{
    [ThreadStatic]
    private static object? _pipeline;

    private readonly object? _outer;

    private CallbackScope(object? outer) => _outer = outer;

    /// <summary>Whether the current thread runs a callback of any pipeline.</summary>
    internal static bool IsInAny => _pipeline is not null;

    internal static bool IsIn(object pipeline) => ReferenceEquals(_pipeline, pipeline);

    internal static CallbackScope Enter(object pipeline)
    {
        var scope = new CallbackScope(_pipeline);
        _pipeline = pipeline;
        return scope;
    }

    public void Dispose() => _pipeline = _outer;
}
