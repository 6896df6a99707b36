using OpenVinoGenAI.Inference;
using OpenVinoGenAI.Interop.Images;

namespace OpenVinoGenAI;

/// <summary>The part of an image pipeline that turns images into latents and latents into images (official: <c>AutoencoderKL</c>).</summary>
/// <inheritdoc cref="ImagePart" path="/remarks"/>
public sealed class AutoencoderKL : ImagePart
{
    private const string EncoderFolder = "vae_encoder";
    private const string DecoderFolder = "vae_decoder";

    /// <summary>Loads an autoencoder and compiles it for a device.</summary>
    /// <param name="vaeEncoderPath">
    /// The folder <c>vae_encoder</c> of a model; <see langword="null"/> for a decoder alone, which is enough for text to image.
    /// </param>
    /// <param name="vaeDecoderPath">The folder <c>vae_decoder</c> of a model.</param>
    /// <param name="device">The device: <c>CPU</c>, <c>GPU</c>, <c>NPU</c>, or a virtual one such as <c>AUTO</c>. The name is case-sensitive.</param>
    /// <param name="options">
    /// Properties of the runtime and the device. The property <c>blob_path</c> names a folder that <see cref="ExportModel"/> wrote, from which the
    /// part is loaded without compilation.
    /// </param>
    /// <exception cref="ModelLoadException">A folder or a file is missing, cannot be read, or belongs to a part of another class.</exception>
    /// <exception cref="DeviceNotAvailableException">The device does not exist or lacks a driver.</exception>
    /// <exception cref="InvalidConfigurationException">A property or an option is not allowed.</exception>
    /// <exception cref="NativeLibraryException">The native library cannot be loaded.</exception>
    public AutoencoderKL(string? vaeEncoderPath, string vaeDecoderPath, string device = "CPU", PipelineOptions? options = null)
        : this(Load(vaeEncoderPath, vaeDecoderPath, device, options), vaeEncoderPath, vaeDecoderPath, device)
    {
    }

    private AutoencoderKL(NativeAutoencoderKL native, string? vaeEncoderPath, string vaeDecoderPath, string? device)
        : base(native, vaeDecoderPath, device)
    {
        Native = native;
        HasEncoder = vaeEncoderPath is not null;
        Config = native.GetConfig();
        VaeScaleFactor = native.ScaleFactor;
    }

    /// <summary>Whether there is an encoder, without which no pipeline can start from an image.</summary>
    public bool HasEncoder { get; }

    /// <summary>The values of the decoder's <c>config.json</c> (official: <c>get_config</c>).</summary>
    public AutoencoderKLConfig Config { get; }

    /// <summary>How many pixels a latent's number stands for, in width and in height (official: <c>get_vae_scale_factor</c>).</summary>
    public int VaeScaleFactor { get; }

    internal NativeAutoencoderKL Native { get; }

    /// <summary>Reads an autoencoder without compiling it. Call <see cref="ImagePart.Compile"/> before you use it.</summary>
    /// <param name="vaeEncoderPath">The folder of the encoder; <see langword="null"/> for a decoder alone.</param>
    /// <param name="vaeDecoderPath">The folder of the decoder.</param>
    /// <returns>The autoencoder.</returns>
    /// <exception cref="ModelLoadException">A folder or a file is missing, cannot be read, or belongs to a part of another class.</exception>
    public static AutoencoderKL ReadModel(string? vaeEncoderPath, string vaeDecoderPath)
    {
        CheckFolders(vaeEncoderPath, vaeDecoderPath, hasBlob: false);
        return new(NativeAutoencoderKL.Read(vaeEncoderPath, vaeDecoderPath), vaeEncoderPath, vaeDecoderPath, null);
    }

    /// <summary>Fixes the shapes of an autoencoder that was only read, which some devices need (official: <c>reshape</c>).</summary>
    /// <param name="batchSize">How many images are turned at a time, at least 1.</param>
    /// <param name="width">Their width in pixels, a positive multiple of <see cref="VaeScaleFactor"/>.</param>
    /// <param name="height">Their height in pixels, a positive multiple of <see cref="VaeScaleFactor"/>.</param>
    /// <remarks>The width comes before the height, as everywhere in this library; the official <c>reshape</c> takes the height first.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">An argument is not allowed.</exception>
    /// <exception cref="InvalidOperationException">The part is compiled already.</exception>
    /// <exception cref="OpenVinoGenAIException">The model cannot have these shapes.</exception>
    /// <exception cref="ObjectDisposedException">The part is disposed.</exception>
    public void Reshape(int batchSize, int width, int height)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(batchSize, 1);
        ImagePartShape.Check(width, VaeScaleFactor);
        ImagePartShape.Check(height, VaeScaleFactor);
        Prepare("reshaped", (NativeAutoencoderKL native) => native.Reshape(batchSize, width, height));
    }

    /// <summary>Turns an image into a latent, which <see cref="Decode"/> turns back (official: <c>encode</c>).</summary>
    /// <param name="image">The image; its sides must be multiples of <see cref="VaeScaleFactor"/>.</param>
    /// <param name="generator">
    /// The noise by which the latent is drawn from the distribution that the encoder gives; <see langword="null"/> for the mean of it.
    /// </param>
    /// <returns>The latent, scaled as pipelines use it.</returns>
    /// <exception cref="ArgumentException">A side of the image is not allowed.</exception>
    /// <exception cref="InvalidOperationException">The part is not compiled, has no encoder, or the call comes from its generator.</exception>
    /// <exception cref="OpenVinoGenAIException">The native library failed, for instance because the part was reshaped for another size.</exception>
    /// <exception cref="ObjectDisposedException">The part is disposed.</exception>
    public ImageLatent Encode(RgbImage image, NoiseGenerator? generator = null)
    {
        ArgumentNullException.ThrowIfNull(image);
        using Tensor<float> pixels = ImagePixels.ToTensor(image);
        return Encode(pixels, generator);
    }

    /// <summary>Turns an image in the encoder's own form into a latent (official: <c>encode</c>).</summary>
    /// <param name="image">
    /// The image: 32-bit floats from -1 to 1 with the shape <c>[1, channels, height, width]</c>; its sides must be multiples of
    /// <see cref="VaeScaleFactor"/>.
    /// </param>
    /// <inheritdoc cref="Encode(RgbImage, NoiseGenerator?)" path="/node()[not(self::param[@name='image'])]"/>
    public ImageLatent Encode(Tensor image, NoiseGenerator? generator = null)
    {
        ImagePartShape.CheckElements(image);
        if (image.Shape.Count != 4 || image.Shape[2] % VaeScaleFactor != 0 || image.Shape[3] % VaeScaleFactor != 0)
        {
            throw new ArgumentException(
                $"The image has the shape {image.Shape}, and must have four dimensions, the last two multiples of {VaeScaleFactor}.", nameof(image));
        }

        if (!HasEncoder)
        {
            throw new InvalidOperationException("The autoencoder was made without an encoder: pass the folder of one.");
        }

        return Use((NativeAutoencoderKL native) =>
        {
            using GeneratorAdapter? noise = generator is null ? null : new(generator, new CallContext(Gate, null, null, CancellationToken.None));
            return native.Encode(image, noise);
        });
    }

    /// <summary>Turns a latent into images (official: <c>decode</c>).</summary>
    /// <param name="latent">The latent, of four dimensions, for instance that of an <see cref="ImageGenerationStep"/>.</param>
    /// <returns>The images, which own their pixels.</returns>
    /// <exception cref="ArgumentException">The latent does not have four dimensions.</exception>
    /// <exception cref="InvalidOperationException">The part is not compiled.</exception>
    /// <exception cref="OpenVinoGenAIException">The latent is not one of this model.</exception>
    /// <exception cref="ObjectDisposedException">The part is disposed.</exception>
    public IReadOnlyList<RgbImage> Decode(ImageLatent latent)
    {
        ImageLatent.CheckDecodable(latent);
        return Use((NativeAutoencoderKL native) => native.Decode(latent));
    }

    /// <summary>Writes the compiled part to a folder, from which it loads without compilation (official: <c>export_model</c>).</summary>
    /// <param name="exportPath">The folder. To load the part from there, pass it as the property <c>blob_path</c> to the constructor.</param>
    /// <inheritdoc cref="UNet2DConditionModel.ExportModel" path="/remarks"/>
    /// <exception cref="InvalidOperationException">The part is not compiled.</exception>
    /// <exception cref="OpenVinoGenAIException">The device cannot export models, or the folder cannot be written.</exception>
    /// <exception cref="ObjectDisposedException">The part is disposed.</exception>
    public void ExportModel(string exportPath) => Export(exportPath);

    private static NativeAutoencoderKL Load(string? vaeEncoderPath, string vaeDecoderPath, string device, PipelineOptions? options)
    {
        ImagePartOptions.Check(device, options);
        bool hasBlob = vaeEncoderPath is null
            ? ImagePartOptions.HasBlob(options, DecoderFolder)
            : ImagePartOptions.HasBlob(options, EncoderFolder, DecoderFolder);
        CheckFolders(vaeEncoderPath, vaeDecoderPath, hasBlob);

        // The library takes both from a blob when it is given the folder of the decoder, and compiles both when it is given two folders.
        return NativeAutoencoderKL.Load(hasBlob ? null : vaeEncoderPath, vaeDecoderPath, device, options);
    }

    private static void CheckFolders(string? vaeEncoderPath, string vaeDecoderPath, bool hasBlob)
    {
        if (vaeEncoderPath is not null)
        {
            ImagePartFolder.CheckAutoencoder(vaeEncoderPath, "sample", hasBlob);
        }

        ImagePartFolder.CheckAutoencoder(vaeDecoderPath, "latent_sample", hasBlob);
    }
}
