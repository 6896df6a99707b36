using OpenVinoGenAI.Bindings;
using OpenVinoGenAI.Inference;
using static OpenVinoGenAI.Bindings.NativeMethods;

namespace OpenVinoGenAI.Interop;

/// <summary>Copies what is known of inputs and outputs, and frees the native list.</summary>
internal static unsafe class PortReader
{
    internal static Port[] Take(ov_genai_ports* ports)
    {
        try
        {
            var items = new Port[NativeValue.GetCount(ports, &ov_genai_ports_get_count)];
            for (int i = 0; i < items.Length; i++)
            {
                items[i] = Read(ports, (nuint)i);
            }

            return items;
        }
        finally
        {
            ov_genai_ports_free(ports);
        }
    }

    private static Port Read(ov_genai_ports* ports, nuint index)
    {
        ov_genai_string_list* names;
        NativeStatus.ThrowIfFailed(ov_genai_ports_get_names(ports, index, &names));
        string[] texts = StringList.Take(names);
        ov_genai_element_type_e type;
        NativeStatus.ThrowIfFailed(ov_genai_ports_get_element_type(ports, index, &type));
        return new Port(texts, (ElementType)type, ReadShape(ports, index));
    }

    private static PartialShape ReadShape(ov_genai_ports* ports, nuint index)
    {
        byte hasRank;
        nuint rank = 0;
        NativeStatus.ThrowIfFailed(ov_genai_ports_get_shape(ports, index, &hasRank, null, &rank));
        if (!NativeBool.FromNative(hasRank))
        {
            return PartialShape.AnyRank;
        }

        var dimensions = new ov_genai_dimension[rank];
        fixed (ov_genai_dimension* buffer = dimensions)
        {
            NativeStatus.ThrowIfFailed(ov_genai_ports_get_shape(ports, index, &hasRank, buffer, &rank));
        }

        return new PartialShape(Array.ConvertAll(dimensions, item => Dimension.Between(item.min, item.max < 0 ? null : item.max)));
    }
}
