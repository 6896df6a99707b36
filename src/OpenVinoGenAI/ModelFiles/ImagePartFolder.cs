using System.Text.Json;

namespace OpenVinoGenAI;

/// <summary>
/// Looks at the folders of an image model's parts before native code does, which reads any model as any part, and divides by numbers of the
/// autoencoder's config unchecked.
/// </summary>
internal static class ImagePartFolder
{
    private const string ConfigFile = "config.json";
    private const string Weights = "openvino_model.bin";
    private const string TextEncoder = "text_encoder";
    private const string BlockChannels = "block_out_channels";

    // More halvings than that no image has.
    private const int MostBlocks = 16;

    /// <summary>Checks a text encoder and that its tokenizer is where the library looks for it.</summary>
    /// <exception cref="ModelLoadException">A file is missing or belongs to something else.</exception>
    internal static void CheckTextEncoder(string path, string className, bool hasBlob)
    {
        CheckKind(path, className, hasBlob);

        // The library finds the tokenizer by replacing the first "text_encoder" in the path.
        int place = path.IndexOf(TextEncoder, StringComparison.Ordinal);
        string tokenizer = place < 0 ? path : string.Concat(path.AsSpan(0, place), "tokenizer", path.AsSpan(place + TextEncoder.Length));
        if (place < 0 || !File.Exists(Path.Combine(tokenizer, "openvino_tokenizer.xml")))
        {
            throw Fault(
                path,
                $"The text encoder {path} has no tokenizer: the library looks for one in the path that it gets by replacing the first " +
                $"'{TextEncoder}' with 'tokenizer'{(place < 0 ? ", and the path has none" : $", which is {tokenizer}")}. Keep the model's folder " +
                "as it was exported, and give the folders above it other names.");
        }
    }

    /// <summary>Checks a model that denoises, and the config of the autoencoder next to it, from which the library takes the scale of latents.</summary>
    /// <exception cref="ModelLoadException">A file is missing or belongs to something else.</exception>
    internal static void CheckDenoiser(string path, string className, bool hasBlob)
    {
        CheckKind(path, className, hasBlob);
        string decoder = DecoderOf(path);
        if (!File.Exists(Path.Combine(decoder, ConfigFile)))
        {
            throw Fault(path, $"The part {path} needs {Path.Combine(decoder, ConfigFile)}, which says how large latents are. Keep the model's folder as it was exported.");
        }

        ScaleOfLatents(path);
    }

    /// <summary>How many pixels a latent's number stands for, in width and in height, by the config of the autoencoder next to a part.</summary>
    /// <exception cref="ModelLoadException">The config does not say it.</exception>
    internal static int ScaleOfLatents(string path) =>
        1 << (JsonConfig.Read(DecoderOf(path), ConfigFile, config => Blocks(config) ?? throw new FormatException($"it has no {BlockChannels}.")) - 1);

    /// <summary>Checks an encoder or a decoder of images.</summary>
    /// <exception cref="ModelLoadException">A file is missing or belongs to something else.</exception>
    internal static void CheckAutoencoder(string path, string input, bool hasBlob)
    {
        CheckKind(path, nameof(AutoencoderKL), hasBlob);
        JsonConfig.Read(path, ConfigFile, Blocks);
        if (!hasBlob && ModelGraph.FindInputs(Path.Combine(path, ModelFolder.LanguageModelGraph)) is { Count: > 0 } inputs
            && !inputs.Any(names => names.Contains(input)))
        {
            throw Fault(path, $"The model in {path} has no input '{input}': encoder and decoder of images may have been mixed up.");
        }
    }

    private static void CheckKind(string path, string className, bool hasBlob)
    {
        ModelFolder.CheckPart(path, hasBlob ? [ConfigFile] : [ConfigFile, ModelFolder.LanguageModelGraph, Weights]);
        string? found = JsonConfig.Read(path, ConfigFile, ClassOf);
        if (found is not null && found != className)
        {
            throw Fault(path, $"The folder {path} has a part of the class {found}, and not a {className}.");
        }
    }

    private static string? ClassOf(JsonElement config) =>
        config.TryGetProperty("_class_name", out JsonElement name) && name.ValueKind == JsonValueKind.String ? name.GetString()
        : config.TryGetProperty("architectures", out JsonElement names) && names.ValueKind == JsonValueKind.Array && names.GetArrayLength() == 1 ? names[0].GetString()
        : null;

    // The number of blocks, each but the first of which halves an image.
    private static int? Blocks(JsonElement config)
    {
        if (!config.TryGetProperty(BlockChannels, out JsonElement channels))
        {
            return null;
        }

        return channels.ValueKind == JsonValueKind.Array && channels.GetArrayLength() is > 0 and <= MostBlocks
            && channels.EnumerateArray().All(item => item.ValueKind == JsonValueKind.Number && item.TryGetInt32(out int count) && count > 0)
            ? channels.GetArrayLength()
            : throw new FormatException($"its {BlockChannels} must be a list of 1 to {MostBlocks} positive whole numbers.");
    }

    private static string DecoderOf(string path) => Path.Combine(
        Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path))) ?? string.Empty, "vae_decoder");

    private static ModelLoadException Fault(string path, string message) => new(message) { ModelPath = path };
}
