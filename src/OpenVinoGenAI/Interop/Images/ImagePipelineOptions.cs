namespace OpenVinoGenAI.Interop.Images;

/// <summary>Checks the options of picture pipelines: the library passes over those that are made for language models.</summary>
internal static class ImagePipelineOptions
{
    // Kohya's names of the layers, which the library looks for unless another prefix is set.
    private static readonly string[] Prefixes = ["lora_unet", "lora_te", "lora_transformer"];

    /// <exception cref="InvalidConfigurationException">An option is not for pictures, or an adapter is not.</exception>
    internal static void Check(PipelineOptions? options)
    {
        if (options is null)
        {
            return;
        }

        string? foreign = options.SchedulerConfig is not null ? nameof(options.SchedulerConfig)
            : options.DraftModel is not null ? nameof(options.DraftModel)
            : options.PromptLookup ? nameof(options.PromptLookup)
            : options.AttentionBackend is not null ? nameof(options.AttentionBackend)
            : null;
        if (foreign is not null)
        {
            throw Refuse(foreign, "is for language models: a picture pipeline does not use it");
        }

        if (options.Adapters is { TensorNamePrefix: null } adapters
            && adapters.Adapters.FirstOrDefault(item => !IsForPictures(item.Adapter)) is { Adapter: { } adapter })
        {
            throw Refuse(
                nameof(options.Adapters),
                $"has {adapter.Path}, whose tensors ({adapter.TensorNames[0]}, ...) are not those of a picture model: the library would ignore them");
        }
    }

    private static bool IsForPictures(Adapter adapter) =>
        adapter.TensorNames.Any(name => Prefixes.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal)));

    private static InvalidConfigurationException Refuse(string option, string rule) =>
        new($"{nameof(PipelineOptions)}.{option} {rule}.") { Option = option };
}
