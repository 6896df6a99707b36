using OpenVinoGenAI.Bindings;
using OpenVinoGenAI.Inference;
using OpenVinoGenAI.Interop.Handles;
using static OpenVinoGenAI.Bindings.NativeMethods;

namespace OpenVinoGenAI.Interop;

/// <summary>A native model that is not compiled yet.</summary>
internal sealed unsafe class NativeModel(ov_genai_model* pointer) : IDisposable
{
    private readonly ModelHandle _handle = new(pointer);

    internal string Name
    {
        get
        {
            using var model = _handle.Acquire();
            return NativeText.Read(model.Pointer, &ov_genai_model_get_name);
        }
    }

    internal Port[] Inputs => Ports(ov_genai_port_kind_e.OV_GENAI_PORT_KIND_INPUT);

    internal Port[] Outputs => Ports(ov_genai_port_kind_e.OV_GENAI_PORT_KIND_OUTPUT);

    internal void Reshape(IReadOnlyDictionary<string, PartialShape> shapes)
    {
        using var model = _handle.Acquire();
        string[] keys = [.. shapes.Keys];
        PartialShape[] values = Array.ConvertAll(keys, key => shapes[key]);
        using var names = new Utf8Texts(keys, nameof(shapes));
        ov_genai_dimension[] dimensions = [.. values.SelectMany(shape => shape.Select(ToNative))];
        var native = new ov_genai_input_shape[keys.Length];
        fixed (ov_genai_dimension* first = dimensions)
        fixed (ov_genai_input_shape* items = native)
        {
            int next = 0;
            for (int i = 0; i < native.Length; i++)
            {
                native[i] = new() { name = names.Pointers[i], dimensions = first + next, rank = (nuint)values[i].Count };
                next += values[i].Count;
            }

            NativeStatus.ThrowIfFailed(ov_genai_model_reshape(model.Pointer, items, (nuint)native.Length));
        }
    }

    internal bool SliceLogits(string inputName)
    {
        using var model = _handle.Acquire();
        using var name = new Utf8Text(inputName);
        byte changed;
        NativeStatus.ThrowIfFailed(ov_genai_model_slice_logits(model.Pointer, name.Pointer, &changed));
        return NativeBool.FromNative(changed);
    }

    internal NativeModel Clone()
    {
        using var model = _handle.Acquire();
        ov_genai_model* copy;
        NativeStatus.ThrowIfFailed(ov_genai_model_clone(model.Pointer, &copy));
        return new NativeModel(copy);
    }

    internal void Save(string path, bool compressToHalf)
    {
        using var model = _handle.Acquire();
        using var file = new Utf8Text(path);
        NativeStatus.ThrowIfFailed(ov_genai_model_save(model.Pointer, file.Pointer, NativeBool.ToNative(compressToHalf)));
    }

    internal NativeHandle<ov_genai_model>.Lease Acquire() => _handle.Acquire();

    public void Dispose() => _handle.Dispose();

    private static ov_genai_dimension ToNative(Dimension dimension) => new() { min = dimension.Min, max = dimension.Max ?? -1 };

    private Port[] Ports(ov_genai_port_kind_e kind)
    {
        using var model = _handle.Acquire();
        ov_genai_ports* ports;
        NativeStatus.ThrowIfFailed(ov_genai_model_get_ports(model.Pointer, kind, &ports));
        return PortReader.Take(ports);
    }
}
