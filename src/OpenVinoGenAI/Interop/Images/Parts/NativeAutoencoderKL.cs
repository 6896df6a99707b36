using OpenVinoGenAI.Bindings;
using OpenVinoGenAI.Inference;
using OpenVinoGenAI.Interop.Handles;
using static OpenVinoGenAI.Bindings.NativeMethods;
using static OpenVinoGenAI.Interop.NativeValue;

namespace OpenVinoGenAI.Interop.Images;

/// <summary>The native autoencoder.</summary>
internal sealed unsafe class NativeAutoencoderKL : NativeImagePart<ov_genai_autoencoder_kl>
{
    private static readonly ImagePartApi<ov_genai_autoencoder_kl> Api = new()
    {
        Free = &ov_genai_autoencoder_kl_free,
        Compile = &ov_genai_autoencoder_kl_compile,
        ExportModel = &ov_genai_autoencoder_kl_export_model,
    };

    private NativeAutoencoderKL(ov_genai_autoencoder_kl* pointer)
        : base(Api, pointer)
    {
    }

    internal int ScaleFactor
    {
        get
        {
            using var vae = Acquire();
            return GetCount(vae.Pointer, &ov_genai_autoencoder_kl_get_vae_scale_factor);
        }
    }

    /// <param name="encoderPath">The encoder's folder; <see langword="null"/> for a decoder alone.</param>
    /// <param name="decoderPath">The decoder's folder.</param>
    internal static NativeAutoencoderKL Read(string? encoderPath, string decoderPath)
    {
        NativeLibraryLoader.EnsureLoaded();
        using var encoder = new Utf8Text(encoderPath);
        using var decoder = new Utf8Text(decoderPath);
        ov_genai_autoencoder_kl* vae;
        NativeExceptionMapper.ThrowIfFileFailed(ov_genai_autoencoder_kl_read(encoder.Pointer, decoder.Pointer, &vae), decoderPath);
        return new(vae);
    }

    internal static NativeAutoencoderKL Load(string? encoderPath, string decoderPath, string device, PipelineOptions? options)
    {
        using PipelineOptionsHandle optionsHandle = PipelineOptionsMapper.ToNative(options);
        using var nativeOptions = optionsHandle.Acquire();
        using var encoder = new Utf8Text(encoderPath);
        using var decoder = new Utf8Text(decoderPath);
        using var deviceText = new Utf8Text(device);
        ov_genai_autoencoder_kl* vae;
        NativeExceptionMapper.ThrowIfPipelineFailed(
            ov_genai_autoencoder_kl_create(encoder.Pointer, decoder.Pointer, deviceText.Pointer, nativeOptions.Pointer, &vae), decoderPath, device);
        return new(vae);
    }

    internal AutoencoderKLConfig GetConfig()
    {
        using var vae = Acquire();
        var config = Get<ov_genai_autoencoder_kl, ov_genai_autoencoder_kl_config>(vae.Pointer, &ov_genai_autoencoder_kl_get_config);
        nuint count = 0;
        NativeStatus.ThrowIfFailed(ov_genai_autoencoder_kl_get_block_out_channels(vae.Pointer, null, &count));
        nuint[] channels = new nuint[count];
        fixed (nuint* buffer = channels)
        {
            NativeStatus.ThrowIfFailed(ov_genai_autoencoder_kl_get_block_out_channels(vae.Pointer, buffer, &count));
        }

        return new AutoencoderKLConfig
        {
            InChannels = NativeCount.FromNative(config.in_channels),
            LatentChannels = NativeCount.FromNative(config.latent_channels),
            OutChannels = NativeCount.FromNative(config.out_channels),
            ScalingFactor = config.scaling_factor,
            ShiftFactor = config.shift_factor,
            BlockOutChannels = EquatableList<int>.From(Array.ConvertAll(channels, NativeCount.FromNative))!,
        };
    }

    internal void Reshape(int batchSize, int width, int height)
    {
        using var vae = Acquire();
        NativeStatus.ThrowIfFailed(ov_genai_autoencoder_kl_reshape(vae.Pointer, batchSize, height, width));
    }

    /// <param name="image">Floats from -1 to 1, channels before rows.</param>
    /// <param name="noise">Where the noise comes from; <see langword="null"/> for none.</param>
    internal ImageLatent Encode(Tensor image, GeneratorAdapter? noise)
    {
        using GeneratorHandle? generatorHandle = noise?.ToNative();
        using var pixels = image.Native.Acquire();
        using var vae = Acquire();
        ov_genai_tensor* latent;
        ov_status_e status;
        if (generatorHandle is null)
        {
            status = ov_genai_autoencoder_kl_encode(vae.Pointer, pixels.Pointer, null, &latent);
        }
        else
        {
            using var generator = generatorHandle.Acquire();
            status = ov_genai_autoencoder_kl_encode(vae.Pointer, pixels.Pointer, generator.Pointer, &latent);
        }

        using Tensor result = Take(status, latent);
        noise?.ThrowIfInterrupted();
        return new ImageLatent([.. result.Shape.Select(size => checked((int)size))], result.GetValues<float>());
    }

    internal RgbImage[] Decode(ImageLatent latent)
    {
        using var vae = Acquire();
        return ImageReader.Decode(latent, vae.Pointer, &ov_genai_autoencoder_kl_decode);
    }
}
