using OpenVinoGenAI.Bindings;
using OpenVinoGenAI.Interop;
using OpenVinoGenAI.Interop.Handles;

namespace OpenVinoGenAI;

/// <summary>
/// A LoRA adapter: a <c>.safetensors</c> file with trained differences to a model's weights (official: <c>Adapter</c>). Make it once, pass
/// it to the pipeline's options, and choose its alpha for each call.
/// </summary>
public sealed unsafe class Adapter : IDisposable
{
    private readonly AdapterHandle _handle;

    /// <summary>Reads an adapter.</summary>
    /// <param name="path">The <c>.safetensors</c> file.</param>
    /// <exception cref="ModelLoadException">The file is not there, cut short, or no safetensors file, or has tensor names that the library ignores.</exception>
    public Adapter(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);

        // The library ends the process at an empty file and takes a cut one without a word.
        TensorNames = SafetensorsFile.Check(path);
        NativeLibraryLoader.EnsureLoaded();
        Path = path;
        using var text = new Utf8Text(path);
        ov_genai_adapter* adapter;
        ov_status_e status = NativeMethods.ov_genai_adapter_create(text.Pointer, &adapter);
        ModelErrors.ThrowIfFailed(status, path);
        _handle = new AdapterHandle(adapter);
    }

    /// <summary>The file that the adapter was read from.</summary>
    public string Path { get; }

    internal IReadOnlyList<string> TensorNames { get; }

    internal AdapterHandle Handle
    {
        get
        {
            ObjectDisposedException.ThrowIf(_handle.IsClosed, this);
            return _handle;
        }
    }

    /// <summary>Frees the adapter. Pipelines that were made with it keep what they need.</summary>
    public void Dispose() => _handle.Dispose();
}
