using OpenVinoGenAI.Interop.Images;

namespace OpenVinoGenAI;

/// <summary>A part of an image pipeline: a text encoder, a model that denoises, or the encoder and decoder of images.</summary>
/// <remarks>
/// A part may be used by several threads. It runs one call at a time; further calls wait for their turn in order. Pipelines that are made of
/// parts share their compiled models but run independently of them and of one another, so that a part may serve several pipelines and may be
/// disposed while they are in use.
/// </remarks>
public abstract class ImagePart : IDisposable
{
    private readonly GatedPipeline<INativeImagePart> _calls;
    private readonly string _path;
    private volatile string? _device;

    private protected ImagePart(INativeImagePart native, string path, string? device)
    {
        _calls = new(this, native);
        _path = path;
        _device = device;
    }

    /// <summary>Whether the part is compiled for a device, so that it can be used.</summary>
    public bool IsCompiled => _device is not null;

    /// <summary>The device that the part runs on; <see langword="null"/> before <see cref="Compile"/>.</summary>
    public string? Device => _device;

    /// <summary>Compiles a part that was only read (official: <c>compile</c>).</summary>
    /// <param name="device">The device: <c>CPU</c>, <c>GPU</c>, <c>NPU</c>, or a virtual one such as <c>AUTO</c>. The name is case-sensitive.</param>
    /// <param name="options">Properties of the runtime and the device.</param>
    /// <exception cref="DeviceNotAvailableException">The device does not exist or lacks a driver.</exception>
    /// <exception cref="InvalidConfigurationException">A property or an option is not allowed.</exception>
    /// <exception cref="InvalidOperationException">The part is compiled already.</exception>
    /// <exception cref="ObjectDisposedException">The part is disposed.</exception>
    public void Compile(string device = "CPU", PipelineOptions? options = null)
    {
        ImagePartOptions.Check(device, options);
        ImagePartOptions.RefuseBlob(options);
        Prepare(
            "compiled again",
            (INativeImagePart native) =>
            {
                native.Compile(device, options, _path);
                _device = device;
            });
    }

    /// <summary>Frees the part. A call that runs is completed first; calls that wait for their turn get an exception.</summary>
    public void Dispose()
    {
        _calls.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>The gate at which calls of the part wait.</summary>
    private protected PipelineGate Gate => _calls.Gate;

    /// <summary>Checks a part that a pipeline is made of.</summary>
    /// <exception cref="InvalidOperationException">The part is not compiled.</exception>
    /// <exception cref="ObjectDisposedException">The part is disposed.</exception>
    internal void ThrowIfNotReady()
    {
        _calls.ThrowIfDisposed();
        if (!IsCompiled)
        {
            throw new InvalidOperationException($"The {GetType().Name} was read, but not compiled: call {nameof(Compile)} first.");
        }
    }

    /// <summary>Uses the compiled part.</summary>
    private protected TResult Use<TNative, TResult>(Func<TNative, TResult> call)
        where TNative : INativeImagePart
    {
        ThrowIfNotReady();
        return _calls.Run(native => call((TNative)native), CancellationToken.None);
    }

    /// <summary>Changes a part that is not compiled yet.</summary>
    private protected void Prepare<TNative>(string what, Action<TNative> change)
        where TNative : INativeImagePart =>
        _calls.Run<object?>(
            native =>
            {
                if (IsCompiled)
                {
                    throw new InvalidOperationException(
                        $"The {GetType().Name} is compiled and cannot be {what}: read it again with ReadModel.");
                }

                change((TNative)native);
                return null;
            },
            CancellationToken.None);

    /// <summary>Writes the compiled part to a folder.</summary>
    private protected void Export(string exportPath)
    {
        ArgumentException.ThrowIfNullOrEmpty(exportPath);
        NulCharacters.ThrowIfAny(exportPath, nameof(exportPath));
        Use<INativeImagePart, object?>(native =>
        {
            native.ExportModel(exportPath);
            return null;
        });
    }
}
