using OpenVinoGenAI.Interop.Images;

namespace OpenVinoGenAI;

public sealed partial class InpaintingPipeline
{
    private InpaintingPipeline(NativeInpaintingPipeline native, Scheduler scheduler, ImageDevices devices)
        : base(native, scheduler, devices)
    {
    }

    /// <summary>Creates a pipeline from the parts of Stable Diffusion (official: <c>stable_diffusion</c>).</summary>
    /// <param name="scheduler">How images are freed from noise.</param>
    /// <param name="clipTextModel">The text encoder.</param>
    /// <param name="unet">The UNet.</param>
    /// <param name="vae">The autoencoder, with an encoder.</param>
    /// <returns>The pipeline.</returns>
    /// <remarks>
    /// The pipeline shares the compiled models of the parts and runs independently of them: they may serve other pipelines, and may be disposed.
    /// Its scheduler is its own, and its calls cannot choose adapters.
    /// </remarks>
    /// <exception cref="ArgumentException">The autoencoder has no encoder.</exception>
    /// <exception cref="InvalidOperationException">A part is not compiled.</exception>
    /// <exception cref="ObjectDisposedException">A part is disposed.</exception>
    /// <exception cref="OpenVinoGenAIException">The library cannot make a pipeline of the parts.</exception>
    public static InpaintingPipeline StableDiffusion(
        Scheduler scheduler,
        CLIPTextModel clipTextModel,
        UNet2DConditionModel unet,
        AutoencoderKL vae) =>
        FromParts(scheduler, PipelineParts.StableDiffusion(clipTextModel, unet, vae).WithEncoder());

    /// <summary>Creates a pipeline from the parts of a latent consistency model (official: <c>latent_consistency_model</c>).</summary>
    /// <param name="scheduler">How images are freed from noise.</param>
    /// <param name="clipTextModel">The text encoder.</param>
    /// <param name="unet">The UNet.</param>
    /// <param name="vae">The autoencoder, with an encoder.</param>
    /// <returns>The pipeline.</returns>
    /// <remarks>
    /// The pipeline shares the compiled models of the parts and runs independently of them: they may serve other pipelines, and may be disposed.
    /// Its scheduler is its own, and its calls cannot choose adapters.
    /// </remarks>
    /// <exception cref="ArgumentException">The autoencoder has no encoder.</exception>
    /// <exception cref="InvalidOperationException">A part is not compiled.</exception>
    /// <exception cref="ObjectDisposedException">A part is disposed.</exception>
    /// <exception cref="OpenVinoGenAIException">The library cannot make a pipeline of the parts.</exception>
    public static InpaintingPipeline LatentConsistencyModel(
        Scheduler scheduler,
        CLIPTextModel clipTextModel,
        UNet2DConditionModel unet,
        AutoencoderKL vae) =>
        FromParts(scheduler, PipelineParts.StableDiffusion(clipTextModel, unet, vae, isLatentConsistencyModel: true).WithEncoder());

    /// <summary>Creates a pipeline from the parts of Stable Diffusion XL (official: <c>stable_diffusion_xl</c>).</summary>
    /// <param name="scheduler">How images are freed from noise.</param>
    /// <param name="clipTextModel">The text encoder.</param>
    /// <param name="clipTextModelWithProjection">The text encoder with projection.</param>
    /// <param name="unet">The UNet.</param>
    /// <param name="vae">The autoencoder, with an encoder.</param>
    /// <returns>The pipeline.</returns>
    /// <remarks>
    /// The pipeline shares the compiled models of the parts and runs independently of them: they may serve other pipelines, and may be disposed.
    /// Its scheduler is its own, and its calls cannot choose adapters.
    /// </remarks>
    /// <exception cref="ArgumentException">The autoencoder has no encoder.</exception>
    /// <exception cref="InvalidOperationException">A part is not compiled.</exception>
    /// <exception cref="ObjectDisposedException">A part is disposed.</exception>
    /// <exception cref="OpenVinoGenAIException">The library cannot make a pipeline of the parts.</exception>
    public static InpaintingPipeline StableDiffusionXL(
        Scheduler scheduler,
        CLIPTextModel clipTextModel,
        CLIPTextModelWithProjection clipTextModelWithProjection,
        UNet2DConditionModel unet,
        AutoencoderKL vae) =>
        FromParts(scheduler, PipelineParts.StableDiffusionXL(clipTextModel, clipTextModelWithProjection, unet, vae).WithEncoder());

    /// <summary>Creates a pipeline from the parts of Stable Diffusion 3 (official: <c>stable_diffusion_3</c>).</summary>
    /// <param name="scheduler">How images are freed from noise.</param>
    /// <param name="clipTextModel1">The first text encoder.</param>
    /// <param name="clipTextModel2">The second text encoder.</param>
    /// <param name="t5EncoderModel">The T5 text encoder; <see langword="null"/> for none.</param>
    /// <param name="transformer">The transformer.</param>
    /// <param name="vae">The autoencoder, with an encoder.</param>
    /// <returns>The pipeline.</returns>
    /// <remarks>
    /// The pipeline shares the compiled models of the parts and runs independently of them: they may serve other pipelines, and may be disposed.
    /// Its scheduler is its own, and its calls cannot choose adapters.
    /// </remarks>
    /// <exception cref="ArgumentException">The autoencoder has no encoder.</exception>
    /// <exception cref="InvalidOperationException">A part is not compiled.</exception>
    /// <exception cref="ObjectDisposedException">A part is disposed.</exception>
    /// <exception cref="OpenVinoGenAIException">The library cannot make a pipeline of the parts.</exception>
    public static InpaintingPipeline StableDiffusion3(
        Scheduler scheduler,
        CLIPTextModelWithProjection clipTextModel1,
        CLIPTextModelWithProjection clipTextModel2,
        T5EncoderModel? t5EncoderModel,
        SD3Transformer2DModel transformer,
        AutoencoderKL vae) =>
        FromParts(scheduler, PipelineParts.StableDiffusion3(clipTextModel1, clipTextModel2, t5EncoderModel, transformer, vae).WithEncoder());

    /// <summary>Creates a pipeline from the parts of FLUX.1 (official: <c>flux</c>).</summary>
    /// <param name="scheduler">How images are freed from noise.</param>
    /// <param name="clipTextModel">The text encoder.</param>
    /// <param name="t5EncoderModel">The T5 text encoder.</param>
    /// <param name="transformer">The transformer.</param>
    /// <param name="vae">The autoencoder, with an encoder.</param>
    /// <returns>The pipeline.</returns>
    /// <remarks>
    /// The pipeline shares the compiled models of the parts and runs independently of them: they may serve other pipelines, and may be disposed.
    /// Its scheduler is its own, and its calls cannot choose adapters.
    /// </remarks>
    /// <exception cref="ArgumentException">The autoencoder has no encoder.</exception>
    /// <exception cref="InvalidOperationException">A part is not compiled.</exception>
    /// <exception cref="ObjectDisposedException">A part is disposed.</exception>
    /// <exception cref="OpenVinoGenAIException">The library cannot make a pipeline of the parts.</exception>
    public static InpaintingPipeline Flux(
        Scheduler scheduler,
        CLIPTextModel clipTextModel,
        T5EncoderModel t5EncoderModel,
        FluxTransformer2DModel transformer,
        AutoencoderKL vae) =>
        FromParts(scheduler, PipelineParts.Flux(clipTextModel, t5EncoderModel, transformer, vae).WithEncoder());

    /// <summary>Creates a pipeline from the parts of FLUX.1 Fill (official: <c>flux_fill</c>).</summary>
    /// <param name="scheduler">How images are freed from noise.</param>
    /// <param name="clipTextModel">The text encoder.</param>
    /// <param name="t5EncoderModel">The T5 text encoder.</param>
    /// <param name="transformer">The transformer.</param>
    /// <param name="vae">The autoencoder, with an encoder.</param>
    /// <returns>The pipeline.</returns>
    /// <remarks>
    /// The pipeline shares the compiled models of the parts and runs independently of them: they may serve other pipelines, and may be disposed.
    /// Its scheduler is its own, and its calls cannot choose adapters.
    /// </remarks>
    /// <exception cref="ArgumentException">The autoencoder has no encoder.</exception>
    /// <exception cref="InvalidOperationException">A part is not compiled.</exception>
    /// <exception cref="ObjectDisposedException">A part is disposed.</exception>
    /// <exception cref="OpenVinoGenAIException">The library cannot make a pipeline of the parts.</exception>
    public static InpaintingPipeline FluxFill(
        Scheduler scheduler,
        CLIPTextModel clipTextModel,
        T5EncoderModel t5EncoderModel,
        FluxTransformer2DModel transformer,
        AutoencoderKL vae) =>
        FromParts(scheduler, PipelineParts.Flux(clipTextModel, t5EncoderModel, transformer, vae, isFill: true).WithEncoder());

    private static InpaintingPipeline FromParts(Scheduler scheduler, PipelineParts parts)
    {
        ArgumentNullException.ThrowIfNull(scheduler);
        return new(NativeInpaintingPipeline.FromParts(scheduler, parts.Native), scheduler, parts.Devices);
    }
}
