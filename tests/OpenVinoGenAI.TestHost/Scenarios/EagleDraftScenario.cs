namespace OpenVinoGenAI.TestHost.Scenarios;

/// <summary>Gives a pipeline an ordinary draft model as one of the EAGLE3 kind. Arguments: the main model, and the draft model.</summary>
internal static class EagleDraftScenario
{
    [Scenario("eagle-draft")]
    internal static void Run(string[] args)
    {
        var draft = new DraftModel(args[1]) { Properties = new() { ["eagle3_mode"] = true, ["hidden_layers_list"] = new[] { 0, 1, 2 } } };
        try
        {
            using var pipeline = new LLMPipeline(args[0], "CPU", new() { DraftModel = draft });
            Console.Out.WriteLine(pipeline.Generate("What is 7 + 5?", new() { MaxNewTokens = 10, NumAssistantTokens = 3 }));
        }
        catch (OpenVinoGenAIException error)
        {
            Console.Out.WriteLine($"{error.GetType().Name}: {error.Message}");
        }
    }
}
