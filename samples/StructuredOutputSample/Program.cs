using System.CommandLine;
using System.Text.Json.Serialization;

var command = new SampleCommand("An answer as a C# object.");
Argument<string> model = command.Model();
Argument<string> prompt = command.Argument("PROMPT", "The prompt", "Describe a dog as JSON.");
Option<string> device = command.Device();

return command.Run(args, async (arguments, cancellationToken) =>
{
    using LLMPipeline pipe = await LLMPipeline.LoadAsync(
        arguments.GetRequiredValue(model), arguments.GetRequiredValue(device), cancellationToken: cancellationToken);
    StructuredResult<AnimalCard> answer = pipe.Generate(
        arguments.GetRequiredValue(prompt), AnimalJson.Default.AnimalCard, cancellationToken: cancellationToken);
    Console.WriteLine(answer.Result);
    Console.WriteLine($"A {answer.Value.Animal} has {answer.Value.Legs} legs and says {answer.Value.Sound}.");
});

internal sealed record AnimalCard(string Animal, string Sound, int Legs, string Colour, string Home);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(AnimalCard))]
internal sealed partial class AnimalJson : JsonSerializerContext;
