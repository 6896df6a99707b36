using System.CommandLine;

var command = new SampleCommand("Speculative decoding: a small model proposes tokens, and the main model checks them.");
Argument<string> model = command.Model();
Argument<string> draft = command.Model("tiny-chat-draft", "DRAFT_MODEL_DIR");
Argument<string> prompt = command.Argument("PROMPT", "The prompt", "Count from 1 to 30.");
Option<string> device = command.Device();
Option<string> draftDevice = command.Option("--draft_device", "The device of the draft model", "CPU");

return command.Run(args, async (arguments, cancellationToken) =>
{
    using LLMPipeline pipe = await LLMPipeline.LoadAsync(
        arguments.GetRequiredValue(model),
        arguments.GetRequiredValue(device),
        new() { DraftModel = new(arguments.GetRequiredValue(draft), arguments.GetRequiredValue(draftDevice)) },
        cancellationToken);
    var config = new GenerationConfig { MaxNewTokens = 100, NumAssistantTokens = 5 };
    GenerationResult result = pipe.Generate(arguments.GetRequiredValue(prompt), config, Console.Write, cancellationToken);
    Console.WriteLine();
    if (result.SpeculativeMetrics is { } metrics)
    {
        Console.WriteLine($"Accepted tokens: {metrics.NumAcceptedTokens} of {result.PerfMetrics.NumGeneratedTokens}");
    }
});
