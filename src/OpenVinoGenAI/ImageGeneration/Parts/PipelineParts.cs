using OpenVinoGenAI.Interop.Images;

namespace OpenVinoGenAI;

/// <summary>The parts that a pipeline is made of, all of them compiled, and where they run.</summary>
/// <param name="Native">What the library makes the pipeline of.</param>
/// <param name="Devices">The devices of the parts.</param>
/// <param name="Vae">The autoencoder.</param>
internal sealed record PipelineParts(NativeImageParts Native, ImageDevices Devices, AutoencoderKL Vae)
{
    internal static PipelineParts StableDiffusion(
        CLIPTextModel clipTextModel, UNet2DConditionModel unet, AutoencoderKL vae, bool isLatentConsistencyModel = false)
    {
        Check((clipTextModel, nameof(clipTextModel)), (unet, nameof(unet)), (vae, nameof(vae)));
        return new(
            new NativeStableDiffusionParts(clipTextModel.Native, unet.Native, vae.Native, isLatentConsistencyModel),
            DevicesOf(unet, vae, clipTextModel),
            vae);
    }

    internal static PipelineParts StableDiffusionXL(
        CLIPTextModel clipTextModel, CLIPTextModelWithProjection clipTextModelWithProjection, UNet2DConditionModel unet, AutoencoderKL vae)
    {
        Check(
            (clipTextModel, nameof(clipTextModel)),
            (clipTextModelWithProjection, nameof(clipTextModelWithProjection)),
            (unet, nameof(unet)),
            (vae, nameof(vae)));
        return new(
            new NativeStableDiffusionXLParts(clipTextModel.Native, clipTextModelWithProjection.Native, unet.Native, vae.Native),
            DevicesOf(unet, vae, clipTextModel, clipTextModelWithProjection),
            vae);
    }

    internal static PipelineParts StableDiffusion3(
        CLIPTextModelWithProjection clipTextModel1,
        CLIPTextModelWithProjection clipTextModel2,
        T5EncoderModel? t5EncoderModel,
        SD3Transformer2DModel transformer,
        AutoencoderKL vae)
    {
        Check(
            (clipTextModel1, nameof(clipTextModel1)),
            (clipTextModel2, nameof(clipTextModel2)),
            (transformer, nameof(transformer)),
            (vae, nameof(vae)));
        t5EncoderModel?.ThrowIfNotReady();
        ImagePart[] encoders = t5EncoderModel is null ? [clipTextModel1, clipTextModel2] : [clipTextModel1, clipTextModel2, t5EncoderModel];
        return new(
            new NativeStableDiffusion3Parts(clipTextModel1.Native, clipTextModel2.Native, t5EncoderModel?.Native, transformer.Native, vae.Native),
            DevicesOf(transformer, vae, encoders),
            vae);
    }

    internal static PipelineParts Flux(
        CLIPTextModel clipTextModel, T5EncoderModel t5EncoderModel, FluxTransformer2DModel transformer, AutoencoderKL vae, bool isFill = false)
    {
        Check(
            (clipTextModel, nameof(clipTextModel)),
            (t5EncoderModel, nameof(t5EncoderModel)),
            (transformer, nameof(transformer)),
            (vae, nameof(vae)));
        return new(
            new NativeFluxParts(clipTextModel.Native, t5EncoderModel.Native, transformer.Native, vae.Native, isFill),
            DevicesOf(transformer, vae, clipTextModel, t5EncoderModel),
            vae);
    }

    /// <summary>The same parts for a pipeline that starts from an image.</summary>
    /// <exception cref="ArgumentException">The autoencoder has no encoder.</exception>
    internal PipelineParts WithEncoder() => Vae.HasEncoder
        ? this
        : throw new ArgumentException("The autoencoder was made without an encoder, and the pipeline starts from an image.", "vae");

    private static void Check(params ReadOnlySpan<(ImagePart? Part, string Name)> parts)
    {
        foreach ((ImagePart? part, string name) in parts)
        {
            ArgumentNullException.ThrowIfNull(part, name);
        }

        foreach ((ImagePart? part, _) in parts)
        {
            part!.ThrowIfNotReady();
        }
    }

    private static ImageDevices DevicesOf(ImagePart denoiser, ImagePart vae, params ReadOnlySpan<ImagePart> encoders)
    {
        var devices = new List<string>();
        foreach (ImagePart encoder in encoders)
        {
            if (!devices.Contains(encoder.Device!))
            {
                devices.Add(encoder.Device!);
            }
        }

        return new(string.Join(',', devices), denoiser.Device!, vae.Device!);
    }
}
