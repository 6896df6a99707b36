using OpenVinoGenAI.Interop;

namespace OpenVinoGenAI.Inference;

/// <summary>A model that is compiled for a device (official: <c>ov::CompiledModel</c>). Safe for use by several threads at once.</summary>
public sealed class CompiledModel : IDisposable
{
    private readonly NativeCompiledModel _native;

    internal CompiledModel(NativeCompiledModel native)
    {
        _native = native;
        Inputs = native.Inputs;
        Outputs = native.Outputs;
    }

    /// <summary>The inputs.</summary>
    public IReadOnlyList<Port> Inputs { get; }

    /// <summary>The outputs.</summary>
    public IReadOnlyList<Port> Outputs { get; }

    /// <summary>Creates a request. Requests of one model can run at the same time.</summary>
    /// <returns>The request.</returns>
    public InferRequest CreateInferRequest() => new(_native.CreateInferRequest());

    /// <summary>Reads a property as text.</summary>
    /// <param name="name">The official name, for instance <c>INFERENCE_PRECISION_HINT</c>.</param>
    /// <returns>The value; items of a list are separated by spaces.</returns>
    /// <exception cref="OpenVinoGenAIException">The property does not exist.</exception>
    public string GetProperty(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return _native.Property(name);
    }

    /// <summary>Reads a property.</summary>
    /// <param name="property">The property, one of <see cref="RuntimeProperties"/>.</param>
    /// <returns>The value.</returns>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <exception cref="OpenVinoGenAIException">The property does not exist.</exception>
    public T GetProperty<T>(RuntimeProperty<T> property)
    {
        ArgumentNullException.ThrowIfNull(property);
        return property.Parse(_native.Property(property.Name));
    }

    /// <summary>Writes the compiled model to a file, from which <see cref="Core.ImportModel(string, string, CompileOptions?)"/> loads it without compiling.</summary>
    /// <param name="path">The path of the file.</param>
    /// <exception cref="InvalidOperationException">The model came from <see cref="CompileOptions.CacheDirectory"/>: see <see cref="Export()"/>.</exception>
    /// <exception cref="OpenVinoGenAIException">The device cannot do it, or the file cannot be written.</exception>
    public void Export(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ThrowIfFromCache();
        _native.Export(path);
    }

    /// <summary>
    /// Writes the compiled model to memory, from which <see cref="Core.ImportModel(ReadOnlySpan{byte}, string, CompileOptions?)"/> loads it without
    /// compiling. For models above 2 GB, export to a file.
    /// </summary>
    /// <returns>The bytes.</returns>
    /// <exception cref="InvalidOperationException">
    /// The model came from <see cref="CompileOptions.CacheDirectory"/>. The CPU plugin would write it in a form that it cannot read: export a model
    /// that was compiled without a cache.
    /// </exception>
    /// <exception cref="OpenVinoGenAIException">The device cannot do it.</exception>
    public byte[] Export()
    {
        ThrowIfFromCache();
        return _native.Export();
    }

    /// <summary>Frees the compiled model. Its requests keep what they need.</summary>
    public void Dispose() => _native.Dispose();

    private void ThrowIfFromCache()
    {
        if (GetProperty(RuntimeProperties.ExecutionDevices) is ["CPU"] && _native.Property("LOADED_FROM_CACHE") == "YES")
        {
            throw new InvalidOperationException(
                "The model came from the cache of compiled models, and the CPU plugin cannot read what it would export: compile the model without " +
                $"{nameof(CompileOptions.CacheDirectory)} to export it.");
        }
    }
}
