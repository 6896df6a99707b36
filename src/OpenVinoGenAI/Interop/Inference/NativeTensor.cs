using System.Buffers;
using System.Runtime.CompilerServices;
using OpenVinoGenAI.Bindings;
using OpenVinoGenAI.Inference;
using OpenVinoGenAI.Interop.Handles;
using static OpenVinoGenAI.Bindings.NativeMethods;

namespace OpenVinoGenAI.Interop;

/// <summary>A handle to a native tensor, and the managed memory that it may lie in.</summary>
internal sealed unsafe class NativeTensor : IDisposable
{
    private readonly TensorHandle _handle;
    private MemoryHandle _pin;

    internal NativeTensor(ov_genai_tensor* pointer) => _handle = new TensorHandle(pointer);

    internal ElementType ElementType
    {
        get
        {
            using var tensor = _handle.Acquire();
            return (ElementType)NativeValue.Get<ov_genai_tensor, ov_genai_element_type_e>(tensor.Pointer, &ov_genai_tensor_get_element_type);
        }
    }

    internal Shape Shape
    {
        get
        {
            using var tensor = _handle.Acquire();
            nuint rank = 0;
            NativeStatus.ThrowIfFailed(ov_genai_tensor_get_shape(tensor.Pointer, null, &rank));
            var sizes = new nuint[rank];
            fixed (nuint* buffer = sizes)
            {
                NativeStatus.ThrowIfFailed(ov_genai_tensor_get_shape(tensor.Pointer, buffer, &rank));
            }

            return new Shape(Array.ConvertAll(sizes, size => checked((long)size)));
        }
    }

    internal static NativeTensor Create(ElementType type, Shape shape)
    {
        NativeLibraryLoader.EnsureLoaded();
        ov_genai_tensor* tensor;
        fixed (nuint* sizes = Sizes(shape))
        {
            NativeStatus.ThrowIfFailed(ov_genai_tensor_create((ov_genai_element_type_e)type, sizes, (nuint)shape.Count, &tensor));
        }

        return new NativeTensor(tensor);
    }

    /// <summary>Makes a tensor over managed memory, which stays pinned until the tensor is disposed.</summary>
    internal static NativeTensor Over<T>(ElementType type, Memory<T> memory, Shape shape)
        where T : unmanaged
    {
        NativeLibraryLoader.EnsureLoaded();
        MemoryHandle pin = memory.Pin();
        try
        {
            ov_genai_tensor* tensor;
            nuint size = (nuint)memory.Length * (nuint)sizeof(T);
            fixed (nuint* sizes = Sizes(shape))
            {
                NativeStatus.ThrowIfFailed(ov_genai_tensor_create_from_memory(
                    (ov_genai_element_type_e)type, sizes, (nuint)shape.Count, pin.Pointer, size, &tensor));
            }

            return new NativeTensor(tensor) { _pin = pin };
        }
        catch
        {
            pin.Dispose();
            throw;
        }
    }

    internal static NativeTensor FromStrings(IReadOnlyCollection<string> texts, Shape shape)
    {
        NativeLibraryLoader.EnsureLoaded();
        using var native = new Utf8Texts(texts);
        ov_genai_tensor* tensor;
        fixed (nuint* sizes = Sizes(shape))
        {
            NativeStatus.ThrowIfFailed(
                ov_genai_tensor_create_from_strings(native.Views, (nuint)native.Count, sizes, (nuint)shape.Count, &tensor));
        }

        return new NativeTensor(tensor);
    }

    internal void SetShape(Shape shape)
    {
        using var tensor = _handle.Acquire();
        fixed (nuint* sizes = Sizes(shape))
        {
            NativeStatus.ThrowIfFailed(ov_genai_tensor_set_shape(tensor.Pointer, sizes, (nuint)shape.Count));
        }
    }

    /// <summary>Changes the shape of a matrix without allocating.</summary>
    internal void SetShape(int rows, int columns)
    {
        using var tensor = _handle.Acquire();
        nuint* sizes = stackalloc nuint[] { (nuint)rows, (nuint)columns };
        NativeStatus.ThrowIfFailed(ov_genai_tensor_set_shape(tensor.Pointer, sizes, 2));
    }

    /// <summary>Changes the shape of a vector without allocating.</summary>
    internal void SetShape(int length)
    {
        using var tensor = _handle.Acquire();
        nuint size = (nuint)length;
        NativeStatus.ThrowIfFailed(ov_genai_tensor_set_shape(tensor.Pointer, &size, 1));
    }

    /// <summary>The elements, as values of a type that has their size; valid until the tensor is reshaped or disposed.</summary>
    internal Span<T> Elements<T>()
        where T : unmanaged
    {
        using var tensor = _handle.Acquire();
        return Elements<T>(NativeValue.Get<ov_genai_tensor, ov_genai_tensor_view>(tensor.Pointer, &ov_genai_tensor_get_view));
    }

    internal static Span<T> Elements<T>(ov_genai_tensor_view view)
        where T : unmanaged =>
        new(view.data, checked((int)(view.byte_size / (nuint)Unsafe.SizeOf<T>())));

    internal string[] Strings()
    {
        using var tensor = _handle.Acquire();
        ov_genai_string_list* texts;
        NativeStatus.ThrowIfFailed(ov_genai_tensor_get_strings(tensor.Pointer, &texts));
        return StringList.Take(texts);
    }

    internal void CopyTo(NativeTensor target)
    {
        using var tensor = _handle.Acquire();
        using var other = target._handle.Acquire();
        NativeStatus.ThrowIfFailed(ov_genai_tensor_copy_to(tensor.Pointer, other.Pointer));
    }

    internal NativeHandle<ov_genai_tensor>.Lease Acquire() => _handle.Acquire();

    public void Dispose()
    {
        _handle.Dispose();
        _pin.Dispose();
    }

    private static nuint[] Sizes(Shape shape)
    {
        var sizes = new nuint[shape.Count];
        for (int i = 0; i < sizes.Length; i++)
        {
            sizes[i] = checked((nuint)shape[i]);
        }

        return sizes;
    }
}
