// StructuredOutputSample [MODEL_DIR] ["PROMPT"]: an answer as a C# value.
using System.Text.Json.Serialization;
using OpenVinoGenAI.Samples;

if (args.Length > 2 || args.Contains("--help"))
{
    Console.Error.WriteLine("Usage: StructuredOutputSample [MODEL_DIR] [\"PROMPT\"]");
    return 1;
}

return SampleProgram.Run(cancellationToken =>
{
    using var pipe = new LLMPipeline(args.ElementAtOrDefault(0) ?? SampleModels.Find("tiny-chat"), "CPU");
    string prompt = args.ElementAtOrDefault(1) ?? "Describe a dog as JSON.";
    StructuredResult<AnimalCard> answer = pipe.Generate(prompt, AnimalJson.Default.AnimalCard, cancellationToken: cancellationToken);
    Console.WriteLine(answer.Result);
    Console.WriteLine($"A {answer.Value.Animal} has {answer.Value.Legs} legs and says {answer.Value.Sound}.");
});

internal sealed record AnimalCard(string Animal, string Sound, int Legs, string Colour, string Home);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(AnimalCard))]
internal sealed partial class AnimalJson : JsonSerializerContext;
