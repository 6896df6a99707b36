namespace OpenVinoGenAI.Interop.Images;

/// <summary>Checks the options of image pipelines: the library passes over those that are made for language models.</summary>
internal static class ImagePipelineOptions
{
    /// <exception cref="InvalidConfigurationException">An option is not for image pipelines.</exception>
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
            throw Refuse(foreign, "is for language models: an image pipeline does not use it");
        }
    }

    private static InvalidConfigurationException Refuse(string option, InvariantText rule) =>
        new($"{nameof(PipelineOptions)}.{option} {rule.ToString()}.") { Option = option };
}
