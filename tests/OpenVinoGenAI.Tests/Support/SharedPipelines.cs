namespace OpenVinoGenAI.Tests;

/// <summary>The pipelines that the tests of a fixture share: each is loaded when it is first needed, and all are disposed with the fixture.</summary>
internal sealed class SharedPipelines : IDisposable
{
    private readonly Dictionary<object, IDisposable> _pipelines = [];

    /// <summary>Gives the pipeline with a key, and loads it the first time.</summary>
    public T Get<T>(object key, Func<T> load)
        where T : IDisposable
    {
        if (!_pipelines.TryGetValue(key, out IDisposable? pipeline))
        {
            pipeline = load();
            _pipelines.Add(key, pipeline);
        }

        return (T)pipeline;
    }

    public void Dispose()
    {
        foreach (IDisposable pipeline in _pipelines.Values)
        {
            pipeline.Dispose();
        }
    }
}
