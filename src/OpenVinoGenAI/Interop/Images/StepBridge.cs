using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;
using OpenVinoGenAI.Bindings;

namespace OpenVinoGenAI.Interop.Images;

/// <summary>
/// Carries the steps of one generation to an <see cref="IProgress{T}"/>, and its cancellation to the library.
/// </summary>
/// <remarks>
/// The library drops the steps that a slow callback has not taken when the last one is done. So the callback only copies the latent, and a
/// thread of ours reports the steps in order, however long that takes. The callback of the last step waits for it: until then the library
/// does not decode the picture, so that a report may decode its own.
/// </remarks>
internal sealed unsafe class StepBridge : IDisposable
{
    private readonly IProgress<ImageGenerationStep>? _progress;
    private readonly object _pipeline;
    private readonly NoiseBridge? _noise;
    private readonly CancellationToken _cancellationToken;
    private readonly BlockingCollection<ImageGenerationStep> _steps = [];
    private readonly Task _reports;
    private volatile ExceptionDispatchInfo? _error;
    private ImageGenerationStep? _last;

    internal StepBridge(
        IProgress<ImageGenerationStep>? progress, object pipeline, NoiseBridge? noise, CancellationToken cancellationToken)
    {
        _progress = progress;
        _pipeline = pipeline;
        _noise = noise;
        _cancellationToken = cancellationToken;
        _reports = progress is null
            ? Task.CompletedTask
            : Task.Factory.StartNew(Report, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    private bool MustStop => _error is not null
        || _noise?.HasFailed == true
        || _cancellationToken.IsCancellationRequested
        || RunningGenerations.MustEnd;

    public void Dispose()
    {
        _steps.CompleteAdding();
        _reports.GetAwaiter().GetResult();
        _steps.Dispose();
    }

    /// <summary>Waits for the reports, after the library is done, and rethrows what interrupted the generation.</summary>
    /// <param name="stepsOfConfig">The number of steps to report where the library handed over none.</param>
    internal void Complete(int stepsOfConfig)
    {
        int steps = _last?.NumSteps ?? stepsOfConfig;
        if (!MustStop && _progress is not null && _last?.Completed != steps && !_steps.IsAddingCompleted)
        {
            _steps.Add(new ImageGenerationStep(steps - 1, steps, null));
        }

        _steps.CompleteAdding();
        _reports.GetAwaiter().GetResult();
        ThrowIfInterrupted();
    }

    /// <summary>Rethrows what a report or the generator threw, with its own stack trace, or reports the cancellation.</summary>
    internal void ThrowIfInterrupted()
    {
        _noise?.ThrowIfFailed();
        _error?.Throw();
        _cancellationToken.ThrowIfCancellationRequested();
    }

    internal static ov_genai_image_step_callback Describe(GCHandle self) => new()
    {
        on_step = &OnStep,
        args = (void*)GCHandle.ToIntPtr(self),
    };

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static byte OnStep(nuint step, nuint steps, ov_genai_latent_view* latent, void* args)
    {
        var bridge = (StepBridge)GCHandle.FromIntPtr((nint)args).Target!;
        try
        {
            bridge.Take((int)step, (int)steps, latent);
        }
        catch (Exception error)
        {
            bridge._error ??= ExceptionDispatchInfo.Capture(error);
        }

        return NativeBool.ToNative(bridge.MustStop);
    }

    private void Take(int step, int steps, ov_genai_latent_view* latent)
    {
        if (_progress is null || MustStop)
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

    private void Report()
    {
        using CallbackScope scope = CallbackScope.Enter(_pipeline);
        foreach (ImageGenerationStep step in _steps.GetConsumingEnumerable())
        {
            // What is left after an interruption is thrown away.
            if (MustStop)
            {
                continue;
            }

            try
            {
                _progress!.Report(step);
            }
            catch (Exception error)
            {
                _error = ExceptionDispatchInfo.Capture(error);
            }
        }
    }
}
