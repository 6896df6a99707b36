using System.CommandLine;

var command = new SampleCommand("The simplest use: one prompt, one answer.");
Argument<string> model = command.Model();
Argument<string> prompt = command.Argument("PROMPT", "The prompt", "What is the capital of France?");
Option<string> device = command.Device();

return command.Run(args, async (arguments, cancellationToken) =>
{
    using LLMPipeline pipe = await LLMPipeline.LoadAsync(
        arguments.GetRequiredValue(model), arguments.GetRequiredValue(device), cancellationToken: cancellationToken);
    Console.WriteLine(pipe.Generate(arguments.GetRequiredValue(prompt), new() { MaxNewTokens = 100 }, cancellationToken));
});
