using OpenVinoGenAI.Bindings;
using OpenVinoGenAI.Inference;
using OpenVinoGenAI.Interop.Handles;

namespace OpenVinoGenAI.Interop.Images;

/// <summary>What the native parts of image pipelines have in common. Apart from disposal, their members must not run at the same time.</summary>
internal abstract unsafe class NativeImagePart<T>(ImagePartApi<T> api, T* pointer) : NativeHandle<T>(pointer), INativeImagePart
    where T : unmanaged
{
    bool INativePipeline.IsClosed => IsClosed;

    public void Compile(string device, PipelineOptions? options, string path)
    {
        using PipelineOptionsHandle optionsHandle = PipelineOptionsMapper.ToNative(options);
        using var nativeOptions = optionsHandle.Acquire();
        using var deviceText = new Utf8Text(device);
        using var part = Acquire();
        NativeExceptionMapper.ThrowIfPipelineFailed(api.Compile(part.Pointer, deviceText.Pointer, nativeOptions.Pointer), path, device);
    }

    public void ExportModel(string folder)
    {
        using var text = new Utf8Text(folder);
        using var part = Acquire();
        NativeStatus.ThrowIfFailed(api.ExportModel(part.Pointer, text.Pointer));
    }

    protected override void Free(T* pointer) => api.Free(pointer);

    protected static T* Read(ImagePartApi<T> api, string path) => ImageModelReader.Read(api.Read, path);

    protected static T* Load(ImagePartApi<T> api, string path, string device, PipelineOptions? options) =>
        ImageModelReader.Load(api.Create, path, device, options);

    /// <summary>Takes a tensor that a native function has returned.</summary>
    protected static Tensor Take(ov_status_e status, ov_genai_tensor* tensor)
    {
        NativeStatus.ThrowIfFailed(status);
        return new Tensor(new NativeTensor(tensor));
    }
}
