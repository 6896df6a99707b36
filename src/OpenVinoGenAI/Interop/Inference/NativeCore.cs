using OpenVinoGenAI.Bindings;
using OpenVinoGenAI.Interop.Handles;
using static OpenVinoGenAI.Bindings.NativeMethods;

namespace OpenVinoGenAI.Interop;

/// <summary>The native core of the plain runtime. Its members may run at the same time.</summary>
internal sealed unsafe class NativeCore : IDisposable
{
    private readonly CoreHandle _handle = CoreHandle.Create();

    internal string[] AvailableDevices
    {
        get
        {
            using var core = _handle.Acquire();
            ov_genai_string_list* devices;
            NativeStatus.ThrowIfFailed(ov_genai_core_get_available_devices(core.Pointer, &devices));
            return StringList.Take(devices);
        }
    }

    internal string Property(string? device, string name)
    {
        using var core = _handle.Acquire();
        using var deviceText = new Utf8Text(device);
        using var nameText = new Utf8Text(name);
        ov_genai_string_list* value;
        NativeStatus.ThrowIfFailed(ov_genai_core_get_property(core.Pointer, deviceText.Pointer, nameText.Pointer, &value));
        return StringList.Take(value)[0];
    }

    internal void SetProperties(string? device, IReadOnlyDictionary<string, object> properties)
    {
        using var core = _handle.Acquire();
        using var deviceText = new Utf8Text(device);
        using PipelineOptionsHandle optionsHandle = PipelineOptionsMapper.ToNative(properties);
        using var options = optionsHandle.Acquire();
        NativeExceptionMapper.ThrowIfPipelineFailed(
            ov_genai_core_set_properties(core.Pointer, deviceText.Pointer, options.Pointer), null, device ?? "CPU");
    }

    internal void AddExtension(string path)
    {
        using var core = _handle.Acquire();
        using var file = new Utf8Text(path);
        NativeStatus.ThrowIfFailed(ov_genai_core_add_extension(core.Pointer, file.Pointer));
    }

    internal NativeModel ReadModel(string path, string? weightsPath)
    {
        using var core = _handle.Acquire();
        using var file = new Utf8Text(path);
        using var weights = new Utf8Text(weightsPath);
        ov_genai_model* model;
        NativeExceptionMapper.ThrowIfFileFailed(
            ov_genai_core_read_model(core.Pointer, file.Pointer, weights.Pointer, &model), path);
        return new NativeModel(model);
    }

    internal NativeModel ReadModel(string text, NativeTensor weights)
    {
        using var core = _handle.Acquire();
        using var xml = new Utf8Text(text);
        using var tensor = weights.Acquire();
        ov_genai_model* model;
        NativeExceptionMapper.ThrowIfFileFailed(
            ov_genai_core_read_model_from_memory(core.Pointer, xml.View, tensor.Pointer, &model), "The model in memory");
        return new NativeModel(model);
    }

    internal NativeCompiledModel Compile(NativeModel model, string device, IReadOnlyDictionary<string, object>? properties)
    {
        using var core = _handle.Acquire();
        using var source = model.Acquire();
        using var deviceText = new Utf8Text(device);
        using PipelineOptionsHandle optionsHandle = PipelineOptionsMapper.ToNative(properties);
        using var options = optionsHandle.Acquire();
        ov_genai_compiled_model* compiled;
        NativeExceptionMapper.ThrowIfPipelineFailed(
            ov_genai_core_compile_model(core.Pointer, source.Pointer, deviceText.Pointer, options.Pointer, &compiled), null, device);
        return new NativeCompiledModel(compiled);
    }

    internal NativeCompiledModel Compile(string path, string device, IReadOnlyDictionary<string, object>? properties)
    {
        using var core = _handle.Acquire();
        using var file = new Utf8Text(path);
        using var deviceText = new Utf8Text(device);
        using PipelineOptionsHandle optionsHandle = PipelineOptionsMapper.ToNative(properties);
        using var options = optionsHandle.Acquire();
        ov_genai_compiled_model* compiled;
        NativeExceptionMapper.ThrowIfPipelineFailed(
            ov_genai_core_compile_model_file(core.Pointer, file.Pointer, deviceText.Pointer, options.Pointer, &compiled), path, device);
        return new NativeCompiledModel(compiled);
    }

    internal NativeCompiledModel Import(ReadOnlySpan<byte> blob, string device, IReadOnlyDictionary<string, object>? properties)
    {
        using var core = _handle.Acquire();
        using var deviceText = new Utf8Text(device);
        using PipelineOptionsHandle optionsHandle = PipelineOptionsMapper.ToNative(properties);
        using var options = optionsHandle.Acquire();
        ov_genai_compiled_model* compiled;
        fixed (byte* bytes = blob)
        {
            var view = new ov_genai_string_view { data = bytes, size = (nuint)blob.Length };
            NativeExceptionMapper.ThrowIfPipelineFailed(
                ov_genai_core_import_model(core.Pointer, view, deviceText.Pointer, options.Pointer, &compiled), null, device);
        }

        return new NativeCompiledModel(compiled);
    }

    internal NativeCompiledModel Import(string path, string device, IReadOnlyDictionary<string, object>? properties)
    {
        using var core = _handle.Acquire();
        using var file = new Utf8Text(path);
        using var deviceText = new Utf8Text(device);
        using PipelineOptionsHandle optionsHandle = PipelineOptionsMapper.ToNative(properties);
        using var options = optionsHandle.Acquire();
        ov_genai_compiled_model* compiled;
        NativeExceptionMapper.ThrowIfPipelineFailed(
            ov_genai_core_import_model_file(core.Pointer, file.Pointer, deviceText.Pointer, options.Pointer, &compiled), path, device);
        return new NativeCompiledModel(compiled);
    }

    public void Dispose() => _handle.Dispose();
}
