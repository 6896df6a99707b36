namespace OpenVinoGenAI.TestHost.Scenarios;

/// <summary>
/// Loads a pipeline with a library of custom operations and says whether the process has loaded that library. Arguments: the kind of pipeline, the
/// model, and the library.
/// </summary>
internal static class ExtensionLoading
{
    [Scenario("extension")]
    internal static void Run(string[] args)
    {
        try
        {
            Load(args[0], args[1], new() { Properties = new() { ["extensions"] = new[] { args[2] } } });
            bool isLoaded = File.ReadLines("/proc/self/maps").Any(line => line.EndsWith(Path.GetFullPath(args[2]), StringComparison.Ordinal));
            Console.Out.WriteLine(isLoaded ? "loaded" : "not loaded");
        }
        catch (OpenVinoGenAIException error)
        {
            Console.Out.WriteLine($"{error.GetType().Name}: {error.Message}");
        }
    }

    private static void Load(string kind, string model, PipelineOptions options)
    {
        switch (kind)
        {
            case "llm":
                new LLMPipeline(model, "CPU", options).Dispose();
                break;
            case "llm-sdpa":
                new LLMPipeline(model, "CPU", options with { AttentionBackend = AttentionBackend.ScaledDotProduct }).Dispose();
                break;
            case "llm-with-draft":
                new LLMPipeline(model, "CPU", options with { DraftModel = new($"{model}-draft") }).Dispose();
                break;
            case "engine":
                new ContinuousBatchingEngine(model, "CPU", options).Dispose();
                break;
            case "vlm":
                new VLMPipeline(model, "CPU", options).Dispose();
                break;
            case "embedding":
                new TextEmbeddingPipeline(model, "CPU", properties: options.Properties).Dispose();
                break;
            case "whisper":
                new WhisperPipeline(model, "CPU", new WhisperPipelineOptions { Properties = options.Properties }).Dispose();
                break;
            case "image":
                new Text2ImagePipeline(model, "CPU", options).Dispose();
                break;
            default:
                throw new ArgumentException($"There is no kind of pipeline '{kind}'.");
        }
    }
}
