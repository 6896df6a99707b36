using System.CommandLine;

var command = new SampleCommand("Grouped beam search: prints every candidate with its score.");
Argument<string> model = command.Model();
Argument<string[]> prompts = command.Argument<string[]>("PROMPT", "The prompts", ["Why is the Sun yellow?"]);
Option<string> device = command.Device();

return command.Run(args, async (arguments, cancellationToken) =>
{
    using LLMPipeline pipe = await LLMPipeline.LoadAsync(
        arguments.GetRequiredValue(model), arguments.GetRequiredValue(device), cancellationToken: cancellationToken);
    var config = new GenerationConfig
    {
        MaxNewTokens = 256,
        NumBeamGroups = 3,
        NumBeams = 15,
        DiversityPenalty = 1,
        NumReturnSequences = 15,
    };
    Console.WriteLine(pipe.Generate(arguments.GetRequiredValue(prompts), config, cancellationToken));
});
