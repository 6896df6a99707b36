using System.CommandLine;

var command = new SampleCommand("Prompt lookup: the prompt itself proposes tokens, and the model checks them.");
Argument<string> model = command.Model();
Argument<string> prompt = command.Argument("PROMPT", "The prompt", "Count from 1 to 30.");
Option<string> device = command.Device();

return command.Run(args, async (arguments, cancellationToken) =>
{
    using LLMPipeline pipe = await LLMPipeline.LoadAsync(
        arguments.GetRequiredValue(model), arguments.GetRequiredValue(device), new() { PromptLookup = true }, cancellationToken);
    var config = new GenerationConfig { MaxNewTokens = 100, NumAssistantTokens = 5, MaxNgramSize = 3 };
    pipe.Generate(arguments.GetRequiredValue(prompt), config, Console.Write, cancellationToken);
    Console.WriteLine();
});
