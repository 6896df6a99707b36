using System.CommandLine;

var command = new SampleCommand("Sampling, with the answer printed as it is generated.");
Argument<string> model = command.Model();
Argument<string> prompt = command.Argument("PROMPT", "The prompt", "Tell me a joke.");
Option<string> device = command.Device();
Option<uint> seed = command.Option("--seed", "The seed: each gives another answer", 0u);

return command.Run(args, async (arguments, cancellationToken) =>
{
    using LLMPipeline pipe = await LLMPipeline.LoadAsync(
        arguments.GetRequiredValue(model), arguments.GetRequiredValue(device), cancellationToken: cancellationToken);
    var config = new GenerationConfig { MaxNewTokens = 100, DoSample = true, TopP = 0.9f, TopK = 30, RngSeed = arguments.GetValue(seed) };
    pipe.Generate(arguments.GetRequiredValue(prompt), config, Console.Write, cancellationToken);
    Console.WriteLine();
});
