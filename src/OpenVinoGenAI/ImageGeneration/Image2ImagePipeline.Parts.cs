using OpenVinoGenAI.Interop.Images;

namespace OpenVinoGenAI;

public sealed partial class Image2ImagePipeline
{
    private Image2ImagePipeline(NativeImage2ImagePipeline native, Scheduler scheduler, ImageDevices devices)
        : base(native, scheduler, devices)
    {
    }

    /// <summary>Creates a pipeline from the parts of Stable Diffusion (official: <c>stable_diffusion</c>).</summary>
    /// <param name="vae">The autoencoder, with an encoder.</param>
    /// <exception cref="ArgumentException">The autoencoder has no encoder.</exception>
    /// <inheritdoc cref="Text2ImagePipeline.StableDiffusion(Scheduler, CLIPTextModel, UNet2DConditionModel, AutoencoderKL)" path="/node()[not(self::param[@name='vae'])]"/>
    public static Image2ImagePipeline StableDiffusion(
        Scheduler scheduler,
        CLIPTextModel clipTextModel,
        UNet2DConditionModel unet,
        AutoencoderKL vae) =>
        FromParts(scheduler, PipelineParts.StableDiffusion(clipTextModel, unet, vae).WithEncoder());

    /// <summary>Creates a pipeline from the parts of a latent consistency model (official: <c>latent_consistency_model</c>).</summary>
    /// <param name="vae">The autoencoder, with an encoder.</param>
    /// <exception cref="ArgumentException">The autoencoder has no encoder.</exception>
    /// <inheritdoc cref="Text2ImagePipeline.LatentConsistencyModel(Scheduler, CLIPTextModel, UNet2DConditionModel, AutoencoderKL)" path="/node()[not(self::param[@name='vae'])]"/>
    public static Image2ImagePipeline LatentConsistencyModel(
        Scheduler scheduler,
        CLIPTextModel clipTextModel,
        UNet2DConditionModel unet,
        AutoencoderKL vae) =>
        FromParts(scheduler, PipelineParts.StableDiffusion(clipTextModel, unet, vae, isLatentConsistencyModel: true).WithEncoder());

    /// <summary>Creates a pipeline from the parts of Stable Diffusion XL (official: <c>stable_diffusion_xl</c>).</summary>
    /// <param name="vae">The autoencoder, with an encoder.</param>
    /// <exception cref="ArgumentException">The autoencoder has no encoder.</exception>
    /// <inheritdoc cref="Text2ImagePipeline.StableDiffusionXL(Scheduler, CLIPTextModel, CLIPTextModelWithProjection, UNet2DConditionModel, AutoencoderKL)" path="/node()[not(self::param[@name='vae'])]"/>
    public static Image2ImagePipeline StableDiffusionXL(
        Scheduler scheduler,
        CLIPTextModel clipTextModel,
        CLIPTextModelWithProjection clipTextModelWithProjection,
        UNet2DConditionModel unet,
        AutoencoderKL vae) =>
        FromParts(scheduler, PipelineParts.StableDiffusionXL(clipTextModel, clipTextModelWithProjection, unet, vae).WithEncoder());

    /// <summary>Creates a pipeline from the parts of Stable Diffusion 3 (official: <c>stable_diffusion_3</c>).</summary>
    /// <param name="vae">The autoencoder, with an encoder.</param>
    /// <exception cref="ArgumentException">The autoencoder has no encoder.</exception>
    /// <inheritdoc cref="Text2ImagePipeline.StableDiffusion3(Scheduler, CLIPTextModelWithProjection, CLIPTextModelWithProjection, T5EncoderModel?, SD3Transformer2DModel, AutoencoderKL)" path="/node()[not(self::param[@name='vae'])]"/>
    public static Image2ImagePipeline StableDiffusion3(
        Scheduler scheduler,
        CLIPTextModelWithProjection clipTextModel1,
        CLIPTextModelWithProjection clipTextModel2,
        T5EncoderModel? t5EncoderModel,
        SD3Transformer2DModel transformer,
        AutoencoderKL vae) =>
        FromParts(scheduler, PipelineParts.StableDiffusion3(clipTextModel1, clipTextModel2, t5EncoderModel, transformer, vae).WithEncoder());

    /// <summary>Creates a pipeline from the parts of FLUX.1 (official: <c>flux</c>).</summary>
    /// <param name="vae">The autoencoder, with an encoder.</param>
    /// <exception cref="ArgumentException">The autoencoder has no encoder.</exception>
    /// <inheritdoc cref="Text2ImagePipeline.Flux(Scheduler, CLIPTextModel, T5EncoderModel, FluxTransformer2DModel, AutoencoderKL)" path="/node()[not(self::param[@name='vae'])]"/>
    public static Image2ImagePipeline Flux(
        Scheduler scheduler,
        CLIPTextModel clipTextModel,
        T5EncoderModel t5EncoderModel,
        FluxTransformer2DModel transformer,
        AutoencoderKL vae) =>
        FromParts(scheduler, PipelineParts.Flux(clipTextModel, t5EncoderModel, transformer, vae).WithEncoder());

    private static Image2ImagePipeline FromParts(Scheduler scheduler, PipelineParts parts)
    {
        ArgumentNullException.ThrowIfNull(scheduler);
        return new(NativeImage2ImagePipeline.FromParts(scheduler, parts.Native), scheduler, parts.Devices);
    }
}
