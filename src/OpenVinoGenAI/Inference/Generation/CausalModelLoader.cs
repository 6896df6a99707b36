namespace OpenVinoGenAI.Inference;

/// <summary>Reads and compiles the model of native generation, and checks that it is a language model.</summary>
internal static class CausalModelLoader
{
    private const string Logits = "logits";

    /// <summary>Reads and compiles a model.</summary>
    public static CompiledModel Compile(string modelsPath, string device, CompileOptions? options)
    {
        ArgumentException.ThrowIfNullOrEmpty(modelsPath);
        ArgumentNullException.ThrowIfNull(device);
        bool isFile = modelsPath.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) && File.Exists(modelsPath);
        if (!isFile)
        {
            ModelFolder.CheckLanguageModelOnly(modelsPath);
        }

        using var core = new Core();
        using Model model = core.ReadModel(isFile ? modelsPath : Path.Combine(modelsPath, ModelFolder.LanguageModelGraph));
        return Compile(core, model, device, options);
    }

    /// <summary>Compiles a model that was read before.</summary>
    public static CompiledModel Compile(Core core, Model model, string device, CompileOptions? options)
    {
        // Without this a model computes the logits of every token of a prompt, which are never looked at and take much memory.
        model.Native.SliceLogits(CausalInputs.LogitsCount);
        // Each step waits for the one before it.
        CompileOptions wanted = options ?? new();
        return core.CompileModel(model, device, wanted with { PerformanceHint = wanted.PerformanceHint ?? PerformanceHint.Latency });
    }

    /// <summary>Finds the output with the logits.</summary>
    /// <returns>Its index.</returns>
    /// <exception cref="ModelLoadException">The model is not a language model, or its logits are not of 32 bits.</exception>
    public static int FindLogits(CompiledModel model)
    {
        int logits = model.Outputs.ToList().FindIndex(port => port.Names.Contains(Logits));
        if (logits < 0 || !model.Inputs.Any(port => port.Names.Contains(CausalInputs.Ids)))
        {
            throw new ModelLoadException(
                $"The model is not a language model that native generation can run: it needs an input {CausalInputs.Ids} and an output {Logits}. It has the inputs " +
                $"{string.Join(", ", model.Inputs.Select(port => port.Name))} and the outputs {string.Join(", ", model.Outputs.Select(port => port.Name))}.");
        }

        ElementType type = model.Outputs[logits].ElementType;
        if (type != ElementType.F32)
        {
            throw new ModelLoadException($"The logits of the model are of the type {type}, and native generation needs {ElementType.F32}.");
        }

        return logits;
    }
}
