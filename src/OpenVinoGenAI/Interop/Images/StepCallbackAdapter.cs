using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using OpenVinoGenAI.Bindings;

namespace OpenVinoGenAI.Interop.Images;

/// <summary>
/// Carries the steps of one generation to their receiver, and its cancellation to the library.
/// </summary>
/// <remarks>
/// The library drops the steps that a slow callback has not taken when the last one is done. So the callback only copies the latent, and a
/// thread of ours reports the steps in order, however long that takes. The callback of the last step waits for it: until then the library
/// does not decode the image, so that a receiver may decode its own.
/// </remarks>
internal sealed unsafe class StepCallbackAdapter : CallbackAdapter
{
    private readonly IProgress<ImageGenerationStep>? _receiver;
    private readonly GeneratorAdapter? _generator;
    private readonly int _stepsOfConfig;
    private readonly BlockingCollection<ImageGenerationStep> _steps = [];
    private readonly Task _reports;
    private ImageGenerationStep? _last;
    private ImageGenerationStep? _current;

    /// <param name="receiver">What receives the steps; <see langword="null"/> for nothing.</param>
    /// <param name="generator">The source of noise, whose failure ends the generation.</param>
    /// <param name="stepsOfConfig">The number of steps to report where the library hands over none.</param>
    /// <param name="context">The call.</param>
    internal StepCallbackAdapter(
        IProgress<ImageGenerationStep>? receiver, GeneratorAdapter? generator, int stepsOfConfig, CallContext context)
        : base(context)
    {
        _receiver = receiver;
        _generator = generator;
        _stepsOfConfig = stepsOfConfig;
        _reports = receiver is null
            ? Task.CompletedTask
            : Task.Factory.StartNew(ReportAll, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    private bool MustStop => HasFailed
        || _receiver is StepReceiver { HasStopped: true }
        || _generator?.HasFailed == true
        || Context.CancellationToken.IsCancellationRequested
        || NativeWorkTracker.MustEnd;

    public override void Dispose()
    {
        _steps.CompleteAdding();
        _reports.GetAwaiter().GetResult();
        _steps.Dispose();
        base.Dispose();
    }

    internal override void Complete()
    {
        int steps = _last?.NumSteps ?? _stepsOfConfig;
        if (!MustStop && _receiver is not null && _last?.Completed != steps && !_steps.IsAddingCompleted)
        {
            _steps.Add(new ImageGenerationStep(steps - 1, steps, null));
        }

        _steps.CompleteAdding();
        _reports.GetAwaiter().GetResult();
        ThrowIfInterrupted();
    }

    internal override void ThrowIfInterrupted()
    {
        _generator?.ThrowIfInterrupted();
        ThrowIfFailed();
        Context.CancellationToken.ThrowIfCancellationRequested();
    }

    internal static ov_genai_image_step_callback Describe(GCHandle self) => new()
    {
        on_step = &OnStep,
        args = (void*)GCHandle.ToIntPtr(self),
    };

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static byte OnStep(nuint step, nuint steps, ov_genai_latent_view* latent, void* args)
    {
        var adapter = (StepCallbackAdapter)GCHandle.FromIntPtr((nint)args).Target!;
        try
        {
            adapter.Take((int)step, (int)steps, latent);
        }
        catch (Exception error)
        {
            adapter.Keep(error);
        }

        return NativeBool.ToNative(adapter.MustStop);
    }

    private void Take(int step, int steps, ov_genai_latent_view* latent)
    {
        if (_receiver is null || MustStop)
        {
            return;
        }

        _last = new ImageGenerationStep(step, steps, Copy(latent));
        _steps.Add(_last, CancellationToken.None);
        if (_last.Completed == steps)
        {
            _steps.CompleteAdding();
            _reports.GetAwaiter().GetResult();
        }
    }

    private static ImageLatent Copy(ov_genai_latent_view* latent)
    {
        int[] shape = new int[(int)latent->rank];
        int count = 1;
        for (int i = 0; i < shape.Length; i++)
        {
            shape[i] = checked((int)latent->shape[i]);
            count = checked(count * shape[i]);
        }

        return new ImageLatent(shape, new ReadOnlySpan<float>(latent->data, count));
    }

    private void ReportAll()
    {
        foreach (ImageGenerationStep step in _steps.GetConsumingEnumerable())
        {
            // What is left after an interruption is thrown away.
            if (!MustStop)
            {
                _current = step;
                RunGuarded(static adapter => ((StepCallbackAdapter)adapter!).ReportCurrent());
            }
        }
    }

    private void ReportCurrent() => _receiver!.Report(_current!);
}
