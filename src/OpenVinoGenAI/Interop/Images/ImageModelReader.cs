using OpenVinoGenAI.Bindings;
using OpenVinoGenAI.Interop.Handles;

namespace OpenVinoGenAI.Interop.Images;

/// <summary>Opens image pipelines and their parts, whose native functions have one form.</summary>
internal static unsafe class ImageModelReader
{
    /// <summary>Reads a model that is compiled later.</summary>
    internal static T* Read<T>(delegate*<byte*, T**, ov_status_e> read, string modelsPath)
        where T : unmanaged
    {
        NativeLibraryLoader.EnsureLoaded();
        using var path = new Utf8Text(modelsPath);
        T* model;
        NativeExceptionMapper.ThrowIfFileFailed(read(path.Pointer, &model), modelsPath);
        return model;
    }

    /// <summary>Reads a model and compiles it for a device.</summary>
    internal static T* Load<T>(
        delegate*<byte*, byte*, ov_genai_pipeline_options*, T**, ov_status_e> create, string modelsPath, string device, PipelineOptions? options)
        where T : unmanaged
    {
        using PipelineOptionsHandle optionsHandle = PipelineOptionsMapper.ToNative(options);
        using var nativeOptions = optionsHandle.Acquire();
        using var path = new Utf8Text(modelsPath);
        using var deviceText = new Utf8Text(device);
        T* model;
        NativeExceptionMapper.ThrowIfPipelineFailed(create(path.Pointer, deviceText.Pointer, nativeOptions.Pointer, &model), modelsPath, device);
        return model;
    }
}
