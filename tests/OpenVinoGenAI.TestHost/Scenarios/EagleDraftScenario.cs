namespace OpenVinoGenAI.TestHost.Scenarios;

/// <summary>
/// Gives a pipeline an ordinary draft model as one of the EAGLE3 kind. Arguments: the main model, the draft model, and what says of which kind it is:
/// its "properties", its "graph", or the properties of a draft from "memory".
/// </summary>
internal static class EagleDraftScenario
{
    private static readonly PipelineProperties Eagle = new() { ["eagle3_mode"] = true, ["hidden_layers_list"] = new[] { 0, 1, 2 } };

    [Scenario("eagle-draft")]
    internal static void Run(string[] args)
    {
        try
        {
            using var tokenizer = new Tokenizer(args[0]);
            using var pipeline = new LLMPipeline(args[0], "CPU", new() { DraftModel = Draft(args[1], args[2], tokenizer) });
            Console.Out.WriteLine(pipeline.Generate("What is 7 + 5?", new() { MaxNewTokens = 10, NumAssistantTokens = 3 }));
        }
        catch (OpenVinoGenAIException error)
        {
            Console.Out.WriteLine($"{error.GetType().Name}: {error.Message}");
        }
    }

    private static DraftModel Draft(string folder, string source, Tokenizer tokenizer) => source switch
    {
        "properties" => new DraftModel(folder) { Properties = Eagle },
        "graph" => new DraftModel(folder),
        "memory" => FromMemory(folder, tokenizer) with { Properties = Eagle },
        _ => throw new ArgumentException($"There is no source '{source}'."),
    };

    private static DraftModel FromMemory(string folder, Tokenizer tokenizer) => DraftModel.FromMemory(
        File.ReadAllText(Path.Combine(folder, "openvino_model.xml")), File.ReadAllBytes(Path.Combine(folder, "openvino_model.bin")), tokenizer);
}
