using System.Text.RegularExpressions;

namespace OpenVinoGenAI;

/// <summary>
/// Finds the modules of a model by the names that adapters give to them. Those have prefixes of the program that trained the adapter, lack
/// or add the outermost modules, or have underscores for dots.
/// </summary>
internal sealed partial class LayerNames
{
    // Modules that wrap a model, and that its adapters name or leave out.
    private static readonly string[] Wrappers =
        ["base_model", "model", "transformer", "language_model", "text_model", "llm", "unet", "diffusion_model", "module", "_orig_mod"];

    // Words for those parts of a model that are not the one at hand, though they may have modules of the same names.
    private static readonly string[] OtherParts = ["vision", "visual", "image", "audio", "speech", "encoder", "projector"];

    private readonly Dictionary<string, ModelModule?> _byPath = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ModelModule?> _byCore = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ModelModule?> _byFlatPath = new(StringComparer.Ordinal);

    internal LayerNames(ModelLayers layers)
    {
        foreach (ModelModule module in layers.Modules)
        {
            string core = WithoutWrappers(module.Path);
            Add(_byPath, module.Path, module);
            Add(_byCore, core, module);
            Add(_byFlatPath, Flat(module.Path), module);
            if (core != module.Path)
            {
                Add(_byFlatPath, Flat(core), module);
            }
        }
    }

    /// <summary>The module that an adapter's name means; <see langword="null"/> if there is none, or more than one.</summary>
    internal ModelModule? Find(string name) =>
        _byPath.GetValueOrDefault(name) ?? (name.Contains('.', StringComparison.Ordinal) ? FindDotted(name) : FindFlat(name));

    /// <summary>A module's name with underscores for dots, as Kohya's scripts write it.</summary>
    internal static string Flat(string path) => path.Replace('.', '_');

    private ModelModule? FindDotted(string name)
    {
        string core = WithoutWrappers(name);
        if (_byCore.GetValueOrDefault(core) is { } module)
        {
            return module;
        }

        if (!core.Contains('.', StringComparison.Ordinal))
        {
            return FindFlat(core);
        }

        // Any other prefix must leave the whole path: one without wrappers could be that of another part of the model.
        for (int dot = name.IndexOf('.', StringComparison.Ordinal); dot >= 0; dot = name.IndexOf('.', dot + 1))
        {
            if (_byPath.GetValueOrDefault(name[(dot + 1)..]) is { } suffix)
            {
                return suffix.Path.Contains('.', StringComparison.Ordinal) && !IsOtherPart(name[..dot]) ? suffix : null;
            }
        }

        return null;
    }

    private ModelModule? FindFlat(string name)
    {
        string rest = KohyaPrefix().Replace(name, string.Empty);
        while (true)
        {
            if (_byFlatPath.GetValueOrDefault(rest) is { } module)
            {
                return module;
            }

            if (Array.Find(Wrappers, wrapper => rest.StartsWith(wrapper + "_", StringComparison.Ordinal)) is not { } first)
            {
                return null;
            }

            rest = rest[(first.Length + 1)..];
        }
    }

    private static bool IsOtherPart(string prefix) =>
        Array.Exists(OtherParts, word => prefix.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static string WithoutWrappers(string path)
    {
        while (path.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot && Wrappers.Contains(path[..dot]))
        {
            path = path[(dot + 1)..];
        }

        return path;
    }

    // A name that means two modules means none.
    private static void Add(Dictionary<string, ModelModule?> modules, string name, ModelModule module) =>
        modules[name] = !modules.TryGetValue(name, out ModelModule? known) || ReferenceEquals(known, module) ? module : null;

    [GeneratedRegex("^lora_(unet|te[0-9]*|transformer|llm|model)_")]
    private static partial Regex KohyaPrefix();
}
