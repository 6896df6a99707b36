using OpenVinoGenAI.Bindings;
using OpenVinoGenAI.Interop.Handles;
using static OpenVinoGenAI.Bindings.NativeMethods;

namespace OpenVinoGenAI.Interop.Images;

/// <summary>The library's own generator of noise.</summary>
internal sealed unsafe class NativeGenerator : IDisposable
{
    private readonly GeneratorHandle _handle;

    internal NativeGenerator(uint seed)
    {
        NativeLibraryLoader.EnsureLoaded();
        ov_genai_generator* generator;
        NativeStatus.ThrowIfFailed(ov_genai_generator_create(seed, &generator));
        _handle = new GeneratorHandle(generator);
    }

    internal bool IsClosed => _handle.IsClosed;

    internal void Fill(Span<float> noise, ReadOnlySpan<nuint> shape)
    {
        using var generator = _handle.Acquire();
        fixed (float* values = noise)
        fixed (nuint* dimensions = shape)
        {
            NativeStatus.ThrowIfFailed(ov_genai_generator_fill(generator.Pointer, values, dimensions, (nuint)shape.Length));
        }
    }

    internal void Seed(ulong seed)
    {
        using var generator = _handle.Acquire();
        NativeStatus.ThrowIfFailed(ov_genai_generator_seed(generator.Pointer, (nuint)seed));
    }

    public void Dispose() => _handle.Dispose();
}
