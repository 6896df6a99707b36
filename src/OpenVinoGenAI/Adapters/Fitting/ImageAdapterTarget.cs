using System.Text.RegularExpressions;

namespace OpenVinoGenAI;

/// <summary>The models of an image pipeline: the denoiser (a UNet or a transformer) and the text encoders.</summary>
internal sealed partial class ImageAdapterTarget : AdapterTarget
{
    private const string Graph = "openvino_model.xml";
    private const string KohyaUnet = "lora_unet";

    // The library itself puts its prefix before names of a UNet that have none.
    private const string UnetPrefix = "";
    private const string TransformerPrefix = "transformer.";

    private readonly AdapterComponent _denoiser;
    private readonly bool _isUnet;
    private readonly Dictionary<string, AdapterComponent> _byPrefix = new(StringComparer.Ordinal);

    /// <summary>Reads the graphs of the models.</summary>
    /// <param name="modelsPath">The pipeline's folder.</param>
    /// <exception cref="ModelLoadException">A graph cannot be read, or there is no denoiser.</exception>
    internal ImageAdapterTarget(string modelsPath)
    {
        string unet = Path.Combine(modelsPath, "unet", Graph);
        string transformer = Path.Combine(modelsPath, "transformer", Graph);
        _isUnet = File.Exists(unet);
        _denoiser = new AdapterComponent(
            _isUnet ? "UNet" : "transformer",
            ModelLayers.ReadFile(_isUnet ? unet : transformer),
            _isUnet ? UnetPrefix : TransformerPrefix,
            hasStems: false);
        Components = [_denoiser, .. TextEncoders(modelsPath)];
    }

    internal override IReadOnlyList<AdapterComponent> Components { get; }

    internal override string Description => "image model";

    internal override IReadOnlyList<AdapterPlace> Find(string name)
    {
        foreach ((string prefix, AdapterComponent component) in _byPrefix)
        {
            if (name.StartsWith(prefix, StringComparison.Ordinal))
            {
                return Place(component, component.Names.Find(name[prefix.Length..]));
            }
        }

        if (AnyTextEncoder().IsMatch(name))
        {
            return [];
        }

        // The attention processors of older versions of diffusers are not modules of the model.
        string plain = name.Replace(".processor.", ".", StringComparison.Ordinal);
        if (_isUnet)
        {
            return Place(_denoiser, FindInDenoiser(plain) ?? FindInDenoiser(SgmLayerNames.ToDiffusers(plain)));
        }

        IReadOnlyList<string> parts = FluxLayerNames.ToDiffusers(name);
        return parts.Count == 0
            ? Place(_denoiser, FindInDenoiser(plain))
            : parts.Select(_denoiser.Names.Find).ToArray() is var modules && modules.Contains(null)
                ? []
                : [.. modules.Select(module => new AdapterPlace(_denoiser, module!))];
    }

    // Only for the names that are certain: the library's own conversion of Kohya's names misses some, and then the names are converted here.
    internal override bool IsUnderstoodNatively(IReadOnlyList<FittedLayer> layers) => layers.All(item =>
    {
        if (item.Places is not [var place])
        {
            return false;
        }

        string name = item.Layer.Name;
        string path = place.Module.Path;
        if (!_isUnet)
        {
            return ReferenceEquals(place.Component, _denoiser) && name == TransformerPrefix + path;
        }

        bool isUnet = ReferenceEquals(place.Component, _denoiser);
        string prefix = isUnet ? KohyaUnet : place.Component.NativePrefix.TrimEnd('.');
        return name == $"{prefix}_{LayerNames.Flat(path)}" && (!isUnet || Attention().IsMatch(path));
    });

    private IEnumerable<AdapterComponent> TextEncoders(string modelsPath)
    {
        string first = Path.Combine(modelsPath, "text_encoder", Graph);
        string second = Path.Combine(modelsPath, "text_encoder_2", Graph);
        string config = Path.Combine(modelsPath, "model_index.json");

        // How the library names them depends on the family; those of Stable Diffusion 3 have no names of their own.
        string? firstPrefix = null;
        string? secondPrefix = null;
        if (_isUnet)
        {
            bool isXl = File.Exists(second);
            firstPrefix = isXl ? "lora_te1." : "lora_te.";
            secondPrefix = "lora_te2.";
        }
        else if (File.Exists(config) && File.ReadAllText(config) is var text)
        {
            firstPrefix = text.Contains("\"Flux2", StringComparison.Ordinal) ? "text_encoder."
                : text.Contains("\"FluxPipeline\"", StringComparison.Ordinal) ? "lora_te."
                : null;
        }

        if (firstPrefix is not null && File.Exists(first))
        {
            yield return Named("text encoder", first, firstPrefix, "text_encoder.", "lora_te_", "lora_te1_", "lora_te.", "lora_te1.");
        }

        if (secondPrefix is not null && File.Exists(second))
        {
            yield return Named("second text encoder", second, secondPrefix, "text_encoder_2.", "lora_te2_", "lora_te2.");
        }
    }

    private AdapterComponent Named(string name, string graph, string nativePrefix, params ReadOnlySpan<string> prefixes)
    {
        var component = new AdapterComponent(name, ModelLayers.ReadFile(graph), nativePrefix, hasStems: false);
        foreach (string prefix in prefixes)
        {
            _byPrefix[prefix] = component;
        }

        return component;
    }

    private ModelModule? FindInDenoiser(string? name) =>
        name is null ? null : _denoiser.Names.Find(name) ?? (name.EndsWith("to_out", StringComparison.Ordinal) ? _denoiser.Names.Find(name + ".0") : null);

    private static IReadOnlyList<AdapterPlace> Place(AdapterComponent component, ModelModule? module) =>
        module is null ? [] : [new AdapterPlace(component, module)];

    [GeneratedRegex(@"^(text_encoder(_[0-9])?\.|lora_te[0-9]*[_.])")]
    private static partial Regex AnyTextEncoder();

    [GeneratedRegex(@"\.attentions\.[0-9]+\.(proj_in|proj_out|transformer_blocks\.[0-9]+\.(attn[12]\.to_(q|k|v|out\.0)|ff\.net\.(0\.proj|2)))$")]
    private static partial Regex Attention();
}
