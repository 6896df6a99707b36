namespace OpenVinoGenAI;

/// <summary>
/// A model in one file, which the native library reads for language models. It trusts the header: a file that is cut short ends the process, and one
/// of another architecture fails with a message about nothing in particular.
/// </summary>
internal static class GgufModelFile
{
    private const string BlockCount = "block_count";

    private static readonly string[] Architectures = ["llama", "qwen2", "qwen3"];
    private static readonly string[] TensorTypes = ["F32", "F16", "BF16", "Q4_0", "Q4_1", "Q8_0", "Q4_K", "Q6_K"];

    // Of the architecture, and of the file.
    private static readonly string[] ArchitectureKeys =
        [BlockCount, "embedding_length", "attention.head_count", "attention.layer_norm_rms_epsilon"];

    private static readonly string[] FileKeys = ["general.file_type", "tokenizer.ggml.tokens"];
    private static readonly string[] Tensors = ["token_embd.weight", "output_norm.weight"];
    private static readonly string[] LayerTensors =
        ["attn_norm", "ffn_norm", "attn_q", "attn_k", "attn_v", "attn_output", "ffn_gate", "ffn_up", "ffn_down"];

    internal static bool IsNamed(string path) => path.EndsWith(".gguf", StringComparison.OrdinalIgnoreCase);

    /// <exception cref="ModelLoadException">The file is not there, is not a whole GGUF file, or has a model that the library cannot read.</exception>
    internal static void Check(string path)
    {
        if (!File.Exists(path))
        {
            throw Refuse(path, $"The GGUF file {Path.GetFullPath(path)} does not exist.");
        }

        List<AdapterTensor> tensors = [];
        GgufMetadata metadata = Read(path, tensors);
        if (!Architectures.Contains(metadata.Architecture))
        {
            string found = metadata.Architecture is { } name ? $"has a model of the architecture '{name}'" : $"does not say of which architecture its model is";
            throw Refuse(
                path,
                $"{path} {found}: the library reads GGUF files of {string.Join(", ", Architectures)}. Convert the original model instead: " +
                "optimum-cli export openvino --model <name or folder> <model folder>");
        }

        CheckKeys(path, metadata);
        CheckTensors(path, tensors, metadata.Numbers.GetValueOrDefault($"{metadata.Architecture}.{BlockCount}"));
    }

    /// <summary>The most tokens that a prompt and its answer may have together; <see langword="null"/> where the file does not say.</summary>
    /// <exception cref="ModelLoadException">It is not a whole GGUF file.</exception>
    internal static int? ContextLength(string path)
    {
        GgufMetadata metadata = Read(path, []);
        return metadata.Numbers.TryGetValue($"{metadata.Architecture}.context_length", out uint length) && length is > 0 and <= int.MaxValue
            ? (int)length
            : null;
    }

    private static GgufMetadata Read(string path, List<AdapterTensor> tensors)
    {
        try
        {
            using FileStream file = File.OpenRead(path);
            if (!GgufFile.IsOne(file))
            {
                throw Refuse(path, $"{path} does not begin with 'GGUF', so it is not a GGUF file, or is damaged. Download it again.");
            }

            var metadata = new GgufMetadata();
            return GgufFile.Fault(file, tensors, metadata) is { } fault
                ? throw Refuse(path, $"{path} is not a whole GGUF file: {fault}. Download it again.")
                : metadata;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new ModelLoadException($"{path} cannot be read: {error.Message}", error) { ModelPath = path };
        }
    }

    private static void CheckKeys(string path, GgufMetadata metadata)
    {
        string? missing = ArchitectureKeys.Select(key => $"{metadata.Architecture}.{key}").Concat(FileKeys).FirstOrDefault(key => !metadata.Keys.Contains(key));
        if (missing is not null)
        {
            throw Refuse(path, $"{path} has no {missing} in its header, which a language model needs: it may be an adapter or another kind of model.");
        }
    }

    private static void CheckTensors(string path, List<AdapterTensor> tensors, uint layers)
    {
        if (tensors.Find(tensor => !TensorTypes.Contains(tensor.ElementType)) is { } other)
        {
            throw Refuse(
                path,
                $"{path} stores the tensor {other.Name} as {other.ElementType}: the library reads {string.Join(", ", TensorTypes)}. Choose a file with another quantization.");
        }

        var names = tensors.Select(tensor => tensor.Name).ToHashSet(StringComparer.Ordinal);
        IEnumerable<string> needed = Tensors.Concat(Enumerable.Range(0, (int)Math.Min(layers, (uint)tensors.Count + 1))
            .SelectMany(layer => LayerTensors.Select(name => FormattableString.Invariant($"blk.{layer}.{name}.weight"))));
        if (needed.FirstOrDefault(name => !names.Contains(name)) is { } missing)
        {
            throw Refuse(path, $"{path} has no tensor {missing}: the model is not whole, or is one of several parts, which the library cannot put together.");
        }
    }

    private static ModelLoadException Refuse(string path, string message) => new(message) { ModelPath = path };
}
