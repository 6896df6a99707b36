using OpenVinoGenAI.Interop;

namespace OpenVinoGenAI.Inference;

/// <summary>
/// The entry to the plain OpenVINO runtime: devices, models, compilation (official: <c>ov::Core</c>). It runs any OpenVINO model. Safe for use by
/// several threads at once.
/// </summary>
public sealed class Core : IDisposable
{
    private readonly NativeCore _native = new();

    /// <summary>The devices of this machine, for instance <c>CPU</c> and <c>GPU.0</c>.</summary>
    /// <exception cref="NativeLibraryException">The native library cannot be loaded.</exception>
    public IReadOnlyList<string> AvailableDevices => _native.AvailableDevices;

    /// <summary>Reads a property as text.</summary>
    /// <param name="device">The device; <see langword="null"/> for a property of the core itself.</param>
    /// <param name="name">The official name.</param>
    /// <returns>The value; items of a list are separated by spaces.</returns>
    /// <exception cref="OpenVinoGenAIException">The property or the device does not exist.</exception>
    public string GetProperty(string? device, string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return _native.Property(device, name);
    }

    /// <summary>Reads a property.</summary>
    /// <param name="device">The device.</param>
    /// <param name="property">The property, one of <see cref="RuntimeProperties"/>.</param>
    /// <returns>The value.</returns>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <exception cref="OpenVinoGenAIException">The property or the device does not exist.</exception>
    public T GetProperty<T>(string device, RuntimeProperty<T> property)
    {
        ArgumentNullException.ThrowIfNull(device);
        ArgumentNullException.ThrowIfNull(property);
        return property.Parse(_native.Property(device, property.Name));
    }

    /// <summary>Sets options for what this core compiles from now on.</summary>
    /// <param name="options">The options.</param>
    /// <param name="device">The device; <see langword="null"/> for all devices.</param>
    /// <exception cref="InvalidConfigurationException">A property is not allowed.</exception>
    public void SetProperties(CompileOptions options, string? device = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        _native.SetProperties(device, options.ToProperties());
    }

    /// <summary>Loads a library with operations of its own.</summary>
    /// <param name="path">The path of the library.</param>
    /// <exception cref="OpenVinoGenAIException">The library cannot be loaded.</exception>
    public void AddExtension(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        _native.AddExtension(path);
    }

    /// <summary>Loads the operations of tokenizer models (<c>openvino_tokenizer.xml</c>), which come with this package's native library.</summary>
    /// <exception cref="OpenVinoGenAIException">The library is missing.</exception>
    public void AddTokenizersExtension() => _native.AddExtension(TokenizersLibrary.Path);

    /// <summary>Reads a model from files.</summary>
    /// <param name="path">The <c>.xml</c> file.</param>
    /// <param name="weightsPath">The <c>.bin</c> file; <see langword="null"/> for the one next to the <c>.xml</c> file.</param>
    /// <returns>The model.</returns>
    /// <exception cref="ModelLoadException">A file is missing or cannot be read.</exception>
    public Model ReadModel(string path, string? weightsPath = null)
    {
        CheckFile(path, nameof(path));
        if (weightsPath is not null)
        {
            CheckFile(weightsPath, nameof(weightsPath));
        }

        return new Model(_native.ReadModel(path, weightsPath));
    }

    /// <summary>Reads a model from memory.</summary>
    /// <param name="text">The contents of the <c>.xml</c> file.</param>
    /// <param name="weights">The contents of the <c>.bin</c> file, which are copied.</param>
    /// <returns>The model.</returns>
    /// <exception cref="ModelLoadException">The model cannot be read.</exception>
    public Model ReadModel(string text, ReadOnlySpan<byte> weights)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        Tensor<byte> tensor = Tensor.FromValues(weights);
        try
        {
            return new Model(_native.ReadModel(text, tensor.Native), tensor);
        }
        catch
        {
            tensor.Dispose();
            throw;
        }
    }

    /// <summary>Compiles a model for a device.</summary>
    /// <param name="model">The model.</param>
    /// <param name="device">The device, for instance <c>CPU</c>, <c>GPU</c> or <c>AUTO</c>. The name is case-sensitive.</param>
    /// <param name="options">How; <see langword="null"/> leaves it to the device.</param>
    /// <returns>The compiled model.</returns>
    /// <exception cref="DeviceNotAvailableException">The device does not exist or lacks a driver.</exception>
    /// <exception cref="InvalidConfigurationException">An option is not allowed.</exception>
    /// <exception cref="ModelLoadException">The device cannot run the model.</exception>
    public CompiledModel CompileModel(Model model, string device = "CPU", CompileOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(device);
        return new CompiledModel(_native.Compile(model.Native, device, options?.ToProperties()));
    }

    /// <summary>Reads a model from files and compiles it. With <see cref="CompileOptions.CacheDirectory"/> a model that was compiled before loads faster.</summary>
    /// <param name="path">The <c>.xml</c> file.</param>
    /// <param name="device">The device.</param>
    /// <param name="options">How; <see langword="null"/> leaves it to the device.</param>
    /// <returns>The compiled model.</returns>
    /// <exception cref="DeviceNotAvailableException">The device does not exist or lacks a driver.</exception>
    /// <exception cref="InvalidConfigurationException">An option is not allowed.</exception>
    /// <exception cref="ModelLoadException">A file is missing or cannot be read, or the device cannot run the model.</exception>
    public CompiledModel CompileModel(string path, string device = "CPU", CompileOptions? options = null)
    {
        CheckFile(path, nameof(path));
        ArgumentNullException.ThrowIfNull(device);
        return new CompiledModel(_native.Compile(path, device, options?.ToProperties()));
    }

    /// <summary>Loads a compiled model from memory.</summary>
    /// <param name="blob">What <see cref="CompiledModel.Export()"/> gave, on this kind of machine and with this version of the runtime.</param>
    /// <param name="device">The device that it was compiled for.</param>
    /// <param name="options">How; <see langword="null"/> leaves it to the device.</param>
    /// <returns>The compiled model.</returns>
    /// <exception cref="ModelLoadException">The bytes are not a compiled model of this device.</exception>
    public CompiledModel ImportModel(ReadOnlySpan<byte> blob, string device = "CPU", CompileOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(device);
        return new CompiledModel(_native.Import(blob, device, options?.ToProperties()));
    }

    /// <summary>Loads a compiled model from a file.</summary>
    /// <param name="path">What <see cref="CompiledModel.Export(string)"/> wrote, on this kind of machine and with this version of the runtime.</param>
    /// <param name="device">The device that it was compiled for.</param>
    /// <param name="options">How; <see langword="null"/> leaves it to the device.</param>
    /// <returns>The compiled model.</returns>
    /// <exception cref="ModelLoadException">The file is missing, or is not a compiled model of this device.</exception>
    public CompiledModel ImportModel(string path, string device = "CPU", CompileOptions? options = null)
    {
        CheckFile(path, nameof(path));
        ArgumentNullException.ThrowIfNull(device);
        return new CompiledModel(_native.Import(path, device, options?.ToProperties()));
    }

    /// <summary>Frees the core. What it made stays usable.</summary>
    public void Dispose() => _native.Dispose();

    private static void CheckFile(string path, string parameter)
    {
        ArgumentException.ThrowIfNullOrEmpty(path, parameter);
        NulCharacters.ThrowIfAny(path, parameter);
        if (!File.Exists(path))
        {
            throw new ModelLoadException($"The file {Path.GetFullPath(path)} does not exist.") { ModelPath = path };
        }
    }
}
