using OpenVinoGenAI.Interop;
using OpenVinoGenAI.Interop.Handles;

namespace OpenVinoGenAI;

/// <summary>
/// A LoRA adapter: a file with trained differences to a model's weights (official: <c>Adapter</c>). Create it once, pass it to the options
/// of one or more pipelines, and choose its alpha for each call.
/// </summary>
/// <remarks>
/// Safetensors files in the layouts of PEFT, Kohya's scripts, diffusers and XLabs can be used, and GGUF files whose tensors have the names
/// of PEFT. Which layers of a model an adapter changes is checked when a pipeline is created with it: one that does not fit as a whole is
/// refused there.
/// </remarks>
public sealed class Adapter : IDisposable
{
    private readonly Dictionary<string, AdapterHandle> _handles = [];
    private bool _isDisposed;

    /// <summary>Opens an adapter. Its weights are read when a pipeline is created with it.</summary>
    /// <param name="path">The <c>.safetensors</c> or <c>.gguf</c> file.</param>
    /// <exception cref="ModelLoadException">
    /// The file is missing, cut short or of another format, or it is not a plain LoRA adapter: DoRA, biases, LoHa, LoKr and whole weights
    /// cannot be applied.
    /// </exception>
    public Adapter(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        File = AdapterFile.Open(path);
        Layers = AdapterLayout.Read(File);
    }

    /// <summary>The file that the adapter is read from.</summary>
    public string Path => File.Path;

    internal AdapterFile File { get; }

    internal IReadOnlyList<AdapterLayer> Layers { get; }

    /// <summary>Frees the adapter. Pipelines that were created with it keep what they need.</summary>
    public void Dispose()
    {
        lock (_handles)
        {
            _isDisposed = true;
            foreach (AdapterHandle handle in _handles.Values)
            {
                handle.Dispose();
            }
        }
    }

    internal void ThrowIfDisposed() => ObjectDisposedException.ThrowIf(_isDisposed, this);

    /// <summary>
    /// The native adapter for a plan. Pipelines with the same plan share one: the library tells adapters apart by their identity.
    /// </summary>
    /// <exception cref="ModelLoadException">The file cannot be read any more.</exception>
    internal AdapterHandle Load(AdapterPlan plan)
    {
        lock (_handles)
        {
            ThrowIfDisposed();
            string key = plan.Key;
            if (!_handles.TryGetValue(key, out AdapterHandle? handle))
            {
                _handles[key] = handle = NativeAdapters.Load(File, plan);
            }

            return handle;
        }
    }
}
