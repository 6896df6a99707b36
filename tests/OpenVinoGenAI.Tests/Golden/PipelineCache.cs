namespace OpenVinoGenAI.Tests;

/// <summary>Keeps the pipeline of the case before, and frees it when a case needs another: one at a time, as the cases were recorded.</summary>
internal sealed class PipelineCache<TPipeline> : IDisposable
    where TPipeline : class, IDisposable
{
    private string? _name;
    private TPipeline? _pipeline;

    /// <summary>The pipeline of a name, made if it is not the one of the case before or if it must be fresh.</summary>
    public TPipeline Get(string name, bool fresh, Func<TPipeline> make)
    {
        if (fresh || _name != name || _pipeline is null)
        {
            Dispose();
            _pipeline = make();
            _name = name;
        }

        return _pipeline;
    }

    public void Dispose()
    {
        _pipeline?.Dispose();
        _pipeline = null;
        _name = null;
    }
}
