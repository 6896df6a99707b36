using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;
using OpenVinoGenAI.Bindings;
using OpenVinoGenAI.Interop.Handles;

namespace OpenVinoGenAI.Interop.Images;

/// <summary>
/// Carries the calls for noise of one generation to a <see cref="NoiseGenerator"/>. After an exception it gives zeros: one that left a
/// callback would end the process.
/// </summary>
internal sealed unsafe class NoiseBridge(NoiseGenerator generator, object pipeline)
{
    private ExceptionDispatchInfo? _error;

    /// <summary>Whether the generator threw, so that the rest of the generation is in vain.</summary>
    internal bool HasFailed => _error is not null;

    internal void ThrowIfFailed() => _error?.Throw();

    /// <summary>Makes the native generator. This object lives at least as long.</summary>
    internal GeneratorHandle ToNative()
    {
        GCHandle self = GCHandle.Alloc(this);
        var callbacks = new ov_genai_generator_callbacks
        {
            next = &OnNext,
            fill = &OnFill,
            seed = &OnSeed,
            release = &OnRelease,
            args = (void*)GCHandle.ToIntPtr(self),
        };
        ov_genai_generator* native;
        try
        {
            NativeStatus.ThrowIfFailed(NativeMethods.ov_genai_generator_create_custom(&callbacks, &native));
        }
        catch
        {
            self.Free();
            throw;
        }

        return new GeneratorHandle(native);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static float OnNext(void* args)
    {
        float value = 0;
        From(args).Run(new Span<float>(ref value), static (generator, noise) => noise[0] = generator.Next());
        return value;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void OnFill(float* values, nuint count, nuint* shape, nuint rank, void* args)
    {
        int[] sizes = new int[(int)rank];
        for (int i = 0; i < sizes.Length; i++)
        {
            sizes[i] = (int)shape[i];
        }

        From(args).Run(new Span<float>(values, (int)count), (generator, noise) => generator.Fill(noise, sizes));
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void OnSeed(nuint seed, void* args) => From(args).Run([], (generator, _) => generator.Seed(seed));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void OnRelease(void* args) => GCHandle.FromIntPtr((nint)args).Free();

    private static NoiseBridge From(void* args) => (NoiseBridge)GCHandle.FromIntPtr((nint)args).Target!;

    private delegate void Source(NoiseGenerator generator, Span<float> noise);

    private void Run(Span<float> noise, Source source)
    {
        using CallbackScope scope = CallbackScope.Enter(pipeline);
        try
        {
            if (!HasFailed)
            {
                source(generator, noise);
                return;
            }
        }
        catch (Exception error)
        {
            _error = ExceptionDispatchInfo.Capture(error);
        }

        noise.Clear();
    }
}
