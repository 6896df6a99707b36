using OpenVinoGenAI.Bindings;
using OpenVinoGenAI.Inference;
using OpenVinoGenAI.Interop.Handles;
using static OpenVinoGenAI.Bindings.NativeMethods;

namespace OpenVinoGenAI.Interop;

/// <summary>A native model that is compiled for a device.</summary>
internal sealed unsafe class NativeCompiledModel(ov_genai_compiled_model* pointer) : IDisposable
{
    private readonly CompiledModelHandle _handle = new(pointer);

    internal Port[] Inputs => Ports(ov_genai_port_kind_e.OV_GENAI_PORT_KIND_INPUT);

    internal Port[] Outputs => Ports(ov_genai_port_kind_e.OV_GENAI_PORT_KIND_OUTPUT);

    internal string Property(string name)
    {
        using var model = _handle.Acquire();
        using var text = new Utf8Text(name);
        ov_genai_string_list* value;
        NativeStatus.ThrowIfFailed(ov_genai_compiled_model_get_property(model.Pointer, text.Pointer, &value));
        return StringList.Take(value)[0];
    }

    internal NativeInferRequest CreateInferRequest()
    {
        using var model = _handle.Acquire();
        ov_genai_infer_request* request;
        NativeStatus.ThrowIfFailed(ov_genai_compiled_model_create_infer_request(model.Pointer, &request));
        return new NativeInferRequest(new InferRequestHandle(request));
    }

    internal void Export(string path)
    {
        using var model = _handle.Acquire();
        using var file = new Utf8Text(path);
        NativeStatus.ThrowIfFailed(ov_genai_compiled_model_export_file(model.Pointer, file.Pointer));
    }

    internal byte[] Export()
    {
        using var model = _handle.Acquire();
        ov_genai_string_list* blob;
        NativeStatus.ThrowIfFailed(ov_genai_compiled_model_export(model.Pointer, &blob));
        return StringList.TakeBytes(blob)[0];
    }

    public void Dispose() => _handle.Dispose();

    private Port[] Ports(ov_genai_port_kind_e kind)
    {
        using var model = _handle.Acquire();
        ov_genai_ports* ports;
        NativeStatus.ThrowIfFailed(ov_genai_compiled_model_get_ports(model.Pointer, kind, &ports));
        return PortReader.Take(ports);
    }
}
