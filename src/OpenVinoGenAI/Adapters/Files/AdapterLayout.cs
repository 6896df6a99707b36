using System.Text.RegularExpressions;

namespace OpenVinoGenAI;

/// <summary>
/// Pairs the tensors of an adapter's file layer by layer, whichever of the common spellings they have, and refuses what the library would
/// leave out without a word.
/// </summary>
internal static partial class AdapterLayout
{
    private const int MaxNamed = 3;

    // What other kinds of adapters store, and parts of LoRA that the library does not have.
    private static readonly (string Part, string Meaning)[] Unsupported =
    [
        ("lora_magnitude_vector", "a magnitude of DoRA"),
        (".dora_scale", "a magnitude of DoRA"),
        ("lora_embedding_", "LoRA of an embedding"),
        (".lora_mid.", "the core of a Tucker decomposition"),
        (".hada_", "LoHa"),
        (".lokr_", "LoKr"),
        (".oft_", "OFT"),
        (".ia3_", "IA3"),
        (".diff", "a difference of whole weights"),
        (".bias", "a bias"),
        (".weight", "a whole weight"),
    ];

    /// <exception cref="ModelLoadException">The tensors are not a LoRA adapter, or are one with parts that cannot be applied.</exception>
    internal static IReadOnlyList<AdapterLayer> Read(AdapterFile file)
    {
        Dictionary<string, Pair> pairs = [];
        List<AdapterTensor> others = [];
        HashSet<string> names = [];
        foreach (AdapterTensor tensor in file.Tensors)
        {
            if (!names.Add(tensor.Name))
            {
                throw Refuse(file, $"has the tensor {tensor.Name} twice");
            }

            Match match = Parts().Match(tensor.Name);
            if (!match.Success)
            {
                if (!IsScale(tensor))
                {
                    others.Add(tensor);
                }

                continue;
            }

            string layer = match.Groups["layer"].Value;
            if (!pairs.TryGetValue(layer, out Pair? pair))
            {
                pairs[layer] = pair = new Pair();
            }

            pair.IsNativelyNamed &= IsNativeName(match);
            if (pair.Set(match.Groups["part"].ValueSpan is "A" or "down", tensor) is { } other)
            {
                throw Refuse(
                    file, $"has two tensors for the same part of the layer {layer} ({other.Name}, {tensor.Name}): save one adapter alone in a file");
            }
        }

        if (pairs.Count == 0)
        {
            throw Refuse(
                file,
                $"has no LoRA layers, which are pairs of tensors such as ...lora_A.weight and ...lora_B.weight: its {file.Tensors.Count} tensors " +
                $"({Some(file.Tensors)}) are those of a whole model or of another kind of adapter");
        }

        if (others.Count > 0)
        {
            throw Refuse(
                file,
                $"has parts that cannot be applied, and without them its effect would be another: {Some(others, Meaning)}. " +
                "Train a plain LoRA without them, or merge the adapter into the model before it is exported");
        }

        return [.. pairs.Select(pair => Check(file, pair.Key, pair.Value))];
    }

    private static AdapterLayer Check(AdapterFile file, string name, Pair pair)
    {
        if (pair is not { Down: { } down, Up: { } up })
        {
            AdapterTensor known = (pair.Down ?? pair.Up)!;
            throw Refuse(file, $"has only one of the two matrices of the layer {name}: {known}");
        }

        foreach (AdapterTensor tensor in new[] { down, up })
        {
            if (tensor.ElementType is not ("F32" or "F16" or "BF16"))
            {
                throw Refuse(file, $"has the tensor {tensor}, whose type cannot be applied: F32, F16 and BF16 can");
            }

            if (tensor.Shape.Count < 2 || tensor.Shape.Any(dimension => dimension < 1))
            {
                throw Refuse(file, $"has the tensor {tensor}, which is not a matrix");
            }

            if (tensor.Shape.Skip(2).Any(dimension => dimension != 1))
            {
                throw Refuse(file, $"has the tensor {tensor}: a convolution can only be adapted with a kernel of 1x1");
            }
        }

        if (down.ElementType != up.ElementType)
        {
            throw Refuse(file, $"has matrices of two types for the layer {name}: {down} and {up}");
        }

        return down.Shape[0] == up.Shape[1]
            ? new AdapterLayer(name, down, up, pair.IsNativelyNamed)
            : throw Refuse(
                file, $"has matrices of different ranks for the layer {name}: {down} has the rank {down.Shape[0]}, and {up} has {up.Shape[1]}");
    }

    private static bool IsNativeName(Match match) => !match.Groups["set"].Success && !match.Groups["linear"].Success;

    // The library ignores scales on purpose: the alpha of the call is the whole strength, as its documentation says.
    private static bool IsScale(AdapterTensor tensor) =>
        tensor.Name.EndsWith(".alpha", StringComparison.Ordinal) && tensor.Shape.All(dimension => dimension == 1);

    private static string Meaning(AdapterTensor tensor)
    {
        string? meaning = Unsupported.FirstOrDefault(item => tensor.Name.Contains(item.Part, StringComparison.Ordinal)).Meaning;
        return meaning is null ? tensor.ToString() : $"{tensor}, {meaning}";
    }

    private static string Some(IReadOnlyList<AdapterTensor> tensors, Func<AdapterTensor, string>? text = null)
    {
        IEnumerable<string> named = tensors.Take(MaxNamed).Select(text ?? (tensor => tensor.ToString()));
        return string.Join("; ", named) + (tensors.Count > MaxNamed ? $"; and {tensors.Count - MaxNamed} more" : string.Empty);
    }

    private static ModelLoadException Refuse(AdapterFile file, string fault) =>
        new($"The adapter {file.Path} {fault}.") { ModelPath = file.Path };

    // PEFT (lora_A, with the adapter's name in a state dict), Kohya (lora_down), diffusers (lora.down, _lora.down, lora_linear_layer.down)
    // and XLabs (..._lora1.down).
    [GeneratedRegex(
        @"^(?<layer>.+?)(?:[._]lora(?<linear>_linear_layer)?[._](?<part>A|B|down|up)|(?<=lora[12])\.(?<part>down|up))(?:\.(?<set>[^.]+))?\.weight$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Parts();

    private sealed class Pair
    {
        internal AdapterTensor? Down { get; private set; }

        internal AdapterTensor? Up { get; private set; }

        internal bool IsNativelyNamed { get; set; } = true;

        /// <summary>Sets one of the two; returns the one that is there already.</summary>
        internal AdapterTensor? Set(bool isDown, AdapterTensor tensor)
        {
            AdapterTensor? known = isDown ? Down : Up;
            (Down, Up) = isDown ? (tensor, Up) : (Down, tensor);
            return known;
        }
    }
}
