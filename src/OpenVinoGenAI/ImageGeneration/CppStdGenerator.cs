using OpenVinoGenAI.Interop.Images;

namespace OpenVinoGenAI;

/// <summary>
/// The noise that the library makes of a seed: <c>std::mt19937</c> and <c>std::normal_distribution</c> of its C++ library (official:
/// <c>CppStdGenerator</c>). Unlike <see cref="ImageGenerationConfig.RngSeed"/> it goes on from generation to generation.
/// </summary>
public sealed class CppStdGenerator : NoiseGenerator, IDisposable
{
    private readonly NativeGenerator _native;

    /// <summary>Makes a generator.</summary>
    /// <param name="seed">Where it starts. Default 42, as in the library's configs.</param>
    /// <exception cref="NativeLibraryException">The native library cannot be loaded.</exception>
    public CppStdGenerator(uint seed = 42) => _native = new NativeGenerator(seed);

    /// <inheritdoc/>
    /// <exception cref="ObjectDisposedException">The generator is disposed.</exception>
    public override float Next()
    {
        float value = 0;
        Fill(new Span<float>(ref value), [1]);
        return value;
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The values are not as many as the shape says.</exception>
    /// <exception cref="ObjectDisposedException">The generator is disposed.</exception>
    public override void Fill(Span<float> noise, ReadOnlySpan<int> shape)
    {
        Int128 count = 1;
        Span<nuint> sizes = shape.Length <= 8 ? stackalloc nuint[shape.Length] : new nuint[shape.Length];
        for (int i = 0; i < shape.Length; i++)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(shape[i], nameof(shape));
            sizes[i] = (nuint)shape[i];
            count *= shape[i];
        }

        if (count != noise.Length)
        {
            throw new ArgumentException($"The shape takes {count} values, and there is room for {noise.Length}.", nameof(shape));
        }

        ThrowIfDisposed();
        _native.Fill(noise, sizes);
    }

    /// <inheritdoc/>
    /// <exception cref="ObjectDisposedException">The generator is disposed.</exception>
    public override void Seed(ulong seed)
    {
        ThrowIfDisposed();
        _native.Seed(seed);
    }

    /// <summary>Frees the generator. A generation that uses it keeps it.</summary>
    public void Dispose() => _native.Dispose();

    private void ThrowIfDisposed() => ObjectDisposedException.ThrowIf(_native.IsClosed, this);
}
