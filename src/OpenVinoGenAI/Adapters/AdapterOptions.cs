namespace OpenVinoGenAI;

/// <summary>Prepares the adapters of a pipeline's options for the models of the pipeline, before native code sees them.</summary>
internal static class AdapterOptions
{
    private const string BackendProperty = "ATTENTION_BACKEND";
    private const string Sdpa = "SDPA";

    /// <summary>The options for a pipeline that writes text, whose calls may switch adapters.</summary>
    /// <param name="options">What the user has given.</param>
    /// <param name="modelsPath">The model's folder.</param>
    /// <param name="graph">The file of the language model in it.</param>
    /// <param name="device">The device.</param>
    /// <exception cref="ModelLoadException">An adapter does not fit the model.</exception>
    /// <exception cref="InvalidConfigurationException">An option cannot be combined with adapters.</exception>
    internal static PipelineOptions? ForText(PipelineOptions? options, string modelsPath, string graph, string device) =>
        WithoutPrefixCaching(Fixed(options, modelsPath, graph, device), device);

    /// <summary>The options for a model whose graph is in memory.</summary>
    /// <exception cref="ModelLoadException">An adapter does not fit the model.</exception>
    /// <exception cref="InvalidConfigurationException">An option cannot be combined with adapters.</exception>
    internal static PipelineOptions? ForText(PipelineOptions? options, string graphText, string device) =>
        WithoutPrefixCaching(Fixed(options, graphText, device), device);

    /// <summary>The options for a pipeline whose adapters are the same for all calls.</summary>
    /// <exception cref="ModelLoadException">An adapter does not fit the model.</exception>
    internal static PipelineOptions? Fixed(PipelineOptions? options, string modelsPath, string graph, string device)
    {
        // A missing file is reported where the model is loaded.
        string file = Path.Combine(modelsPath ?? string.Empty, graph);
        return options?.Adapters is { Adapters.Count: > 0 } adapters && !File.Exists(file)
            ? (File.Exists(modelsPath) ? throw NoGraph(modelsPath, adapters) : options)
            : Fit(options, device, () => new LanguageAdapterTarget(ModelLayers.ReadFile(file)));
    }

    /// <summary>The options for a model whose graph is in memory and whose adapters are the same for all calls.</summary>
    /// <exception cref="ModelLoadException">An adapter does not fit the model.</exception>
    internal static PipelineOptions? Fixed(PipelineOptions? options, string graphText, string device) =>
        Fit(options, device, () => new LanguageAdapterTarget(ModelLayers.ReadText(graphText)));

    /// <summary>The options for a pipeline that makes images.</summary>
    /// <exception cref="ModelLoadException">An adapter does not fit the models.</exception>
    internal static PipelineOptions? ForImages(PipelineOptions? options, string modelsPath, string device) =>
        Fit(options, device, () => new ImageAdapterTarget(modelsPath));

    private static PipelineOptions? Fit(PipelineOptions? options, string device, Func<AdapterTarget> target)
    {
        if (options?.Adapters is not { Adapters.Count: > 0 } adapters)
        {
            return options;
        }

        foreach (WeightedAdapter item in adapters.Adapters)
        {
            item.Adapter.ThrowIfDisposed();
        }

        return options with { Adapters = adapters.FitTo(target(), device ?? string.Empty), DraftModel = WithOwnProperties(options) };
    }

    // The library finds cached blocks by their tokens alone, and would answer with what it worked out for another choice of adapters.
    private static PipelineOptions? WithoutPrefixCaching(PipelineOptions? options, string device)
    {
        if (options?.Adapters is not { IsSwitchable: true } || (options.SchedulerConfig is null && IsStateful(options, device)))
        {
            return options;
        }

        if (options.SchedulerConfig?.EnablePrefixCaching == true)
        {
            throw new InvalidConfigurationException(
                $"{nameof(SchedulerConfig)}.{nameof(SchedulerConfig.EnablePrefixCaching)} cannot be true with adapters that calls can switch: " +
                "the library would answer with cached values of other adapters. Leave it unset, or fix the adapters with " +
                $"{nameof(AdapterMode)}.{nameof(AdapterMode.Static)} or {nameof(AdapterMode.Fuse)}.")
            { Option = nameof(SchedulerConfig.EnablePrefixCaching) };
        }

        // Otherwise as the library schedules for one caller at a time: the whole prompt in one step.
        SchedulerConfig scheduler = options.SchedulerConfig ?? new SchedulerConfig { MaxNumBatchedTokens = int.MaxValue };
        return options with { SchedulerConfig = scheduler with { EnablePrefixCaching = false } };
    }

    private static bool IsStateful(PipelineOptions options, string device) =>
        options.AttentionBackend == AttentionBackend.ScaledDotProduct
        || device.Contains("NPU", StringComparison.Ordinal)
        || (options.Properties.TryGetValue(BackendProperty, out object? backend) && backend is Sdpa);

    // A draft model without properties inherits those of the main model, with its adapters, which are of another size.
    private static DraftModel? WithOwnProperties(PipelineOptions options) =>
        options.DraftModel is not { Properties.Count: 0 } draft ? options.DraftModel
        : draft with
        {
            Properties = ExtensionLibraries.Without(options.Properties) is { Count: > 0 } own ? own : new() { PerformanceHint = PerformanceHint.Latency },
        };

    private static ModelLoadException NoGraph(string modelsPath, AdapterConfig adapters) => new(
        $"The adapter {adapters.Adapters[0].Adapter.Path} cannot be checked against {modelsPath}, which has no graph of its layers: " +
        "convert the model to OpenVINO IR to use it with adapters.")
    { ModelPath = modelsPath };
}
