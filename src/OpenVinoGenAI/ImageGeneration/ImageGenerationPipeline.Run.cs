using System.Runtime.InteropServices;
using OpenVinoGenAI.Bindings;
using OpenVinoGenAI.Interop;
using OpenVinoGenAI.Interop.Handles;
using OpenVinoGenAI.Interop.Images;

namespace OpenVinoGenAI;

public abstract unsafe partial class ImageGenerationPipeline
{
    /// <summary>Calls a native generate function, and takes the pictures and the metrics while the pipeline is still held.</summary>
    private protected delegate ImageGenerationResult NativeGenerate(
        ov_genai_image_generation_config* config, ov_genai_image_step_callback* callback);

    private protected ImageGenerationResult Run(Request request, CancellationToken cancellationToken)
    {
        ThrowIfNotCompiled();
        return _turns.Runner.Run(() => Execute(request, cancellationToken), cancellationToken);
    }

    private protected Task<ImageGenerationResult> RunAsync(Request request, CancellationToken cancellationToken)
    {
        ThrowIfNotCompiled();
        return _turns.Runner.RunAsync(() => Execute(request, cancellationToken), cancellationToken);
    }

    /// <summary>Checks the picture to start from, in a pipeline that needs more of it than that it is one.</summary>
    private protected virtual void CheckImage(ImageGenerationConfig config, RgbImage image)
    {
    }

    private ImageGenerationResult Execute(Request request, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(NativePipeline.IsClosed, this);
        ImageGenerationConfig resolved = _config.Resolve(request.Config);
        ImageGenerationConfigRules.CheckTogether(resolved, _scheduler.Settings, _shape, StartsFromImage);
        if (request.Image is { } image)
        {
            CheckImage(resolved, image);
        }

        using ImageGenerationConfigHandle configHandle = _config.ToNative(request.Config);
        NoiseBridge? noise = resolved.Generator is { } generator ? new NoiseBridge(generator, _turns) : null;
        SetGenerator(configHandle, noise);
        if (noise is null && request.Progress is null && !cancellationToken.CanBeCanceled)
        {
            return Call(request, configHandle, null);
        }

        int steps = Math.Max(1, (int)((resolved.NumInferenceSteps ?? 1) * (resolved.Strength ?? 1)));
        using var bridge = new StepBridge(request.Progress, _turns, noise, cancellationToken);
        GCHandle self = GCHandle.Alloc(bridge);
        try
        {
            ov_genai_image_step_callback callback = StepBridge.Describe(self);
            ImageGenerationResult result = Call(request, configHandle, &callback);
            bridge.Complete(steps);
            return result;
        }
        catch (OpenVinoGenAIException)
        {
            // What interrupted the generation says more than what the library made of it.
            bridge.ThrowIfInterrupted();
            throw;
        }
        finally
        {
            self.Free();
        }
    }

    private static ImageGenerationResult Call(Request request, ImageGenerationConfigHandle configHandle, ov_genai_image_step_callback* callback)
    {
        using var config = configHandle.Acquire();
        RunningGenerations.Enter();
        try
        {
            return request.Generate(config.Pointer, callback);
        }
        finally
        {
            RunningGenerations.Leave();
        }
    }

    private static void SetGenerator(ImageGenerationConfigHandle configHandle, NoiseBridge? noise)
    {
        if (noise is not null)
        {
            using GeneratorHandle generatorHandle = noise.ToNative();
            using var generator = generatorHandle.Acquire();
            using var config = configHandle.Acquire();
            NativeStatus.ThrowIfFailed(NativeMethods.ov_genai_image_generation_config_set_generator(config.Pointer, generator.Pointer));
        }
    }

    /// <summary>One call of generate.</summary>
    private protected sealed record Request(
        ImageGenerationConfig? Config, IProgress<ImageGenerationStep>? Progress, NativeGenerate Generate, RgbImage? Image = null);
}
