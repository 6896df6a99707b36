using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using OpenVinoGenAI.Bindings;
using OpenVinoGenAI.Interop.Handles;

namespace OpenVinoGenAI.Interop.Images;

/// <summary>
/// Carries the calls for noise of one generation to a <see cref="NoiseGenerator"/>. After an exception it gives zeros: one that left a
/// callback would end the process.
/// </summary>
internal sealed unsafe class GeneratorAdapter(NoiseGenerator generator, CallContext context) : CallbackAdapter(context)
{
    // The library takes noise for one tensor after the other, so that what the current callback wants can be kept in fields.
    private Action<NoiseGenerator>? _current;

    /// <summary>Whether the generator threw, so that the rest of the generation is in vain.</summary>
    internal new bool HasFailed => base.HasFailed;

    internal override void ThrowIfInterrupted() => ThrowIfFailed();

    /// <summary>Makes the native generator. This object lives at least as long.</summary>
    internal GeneratorHandle ToNative()
    {
        GCHandle self = GCHandle.Alloc(this);
        var callbacks = new ov_genai_generator_callbacks
        {
            next = &OnNext,
            fill = &OnFill,
            seed = &OnSeed,
            release = CallbackOwner.Release,
            args = CallbackOwner.ToArgs(self),
        };
        ov_genai_generator* native;
        CallbackOwner.ThrowIfFailed(self, NativeMethods.ov_genai_generator_create_custom(&callbacks, &native));
        return new GeneratorHandle(native);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static float OnNext(void* args)
    {
        float value = 0;
        float* result = &value;
        return From(args).TryRun(generator => *result = generator.Next()) ? value : 0;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void OnFill(float* values, nuint count, nuint* shape, nuint rank, void* args)
    {
        int[] sizes = new int[(int)rank];
        for (int i = 0; i < sizes.Length; i++)
        {
            sizes[i] = (int)shape[i];
        }

        if (!From(args).TryRun(generator => generator.Fill(new Span<float>(values, (int)count), sizes)))
        {
            new Span<float>(values, (int)count).Clear();
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void OnSeed(nuint seed, void* args) => From(args).TryRun(generator => generator.Seed(seed));

    private static GeneratorAdapter From(void* args) => (GeneratorAdapter)GCHandle.FromIntPtr((nint)args).Target!;

    private bool TryRun(Action<NoiseGenerator> body)
    {
        if (!HasFailed)
        {
            _current = body;
            RunGuarded(static adapter => ((GeneratorAdapter)adapter!).RunCurrent());
        }

        return !HasFailed;
    }

    private void RunCurrent() => _current!(generator);
}
