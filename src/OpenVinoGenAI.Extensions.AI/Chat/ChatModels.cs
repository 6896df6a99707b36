namespace OpenVinoGenAI.Extensions.AI;

/// <summary>Loads the models of chat clients.</summary>
internal static class ChatModels
{
    /// <summary>Loads an engine that keeps the prompts that calls have in common.</summary>
    internal static EngineChatModel LoadEngine(string modelsPath, string device, PipelineOptions? options, OpenVinoChatClientOptions? clientOptions)
    {
        clientOptions?.Validate();
        options ??= new PipelineOptions();
        SchedulerConfig scheduler = options.SchedulerConfig ?? new SchedulerConfig();
        scheduler = scheduler with { EnablePrefixCaching = scheduler.EnablePrefixCaching ?? true };
        return ClientTelemetry.Load(
            clientOptions?.ModelId ?? ModelNames.Of(modelsPath),
            device,
            () => new EngineChatModel(new ContinuousBatchingEngine(modelsPath, device, options with { SchedulerConfig = scheduler })));
    }

    /// <summary>Gives a client the name of the model's folder unless it has another.</summary>
    internal static OpenVinoChatClientOptions Named(OpenVinoChatClientOptions? options, string modelsPath)
    {
        OpenVinoChatClientOptions named = options?.Copy() ?? new OpenVinoChatClientOptions();
        named.ModelId ??= ModelNames.Of(modelsPath);
        return named;
    }
}
