using System.CommandLine;

var command = new SampleCommand("Answers of a fixed form, made of parts: a yes or no, a number, and JSON.");
Argument<string> model = command.Model();
Option<string> device = command.Device();

return command.Run(args, async (arguments, cancellationToken) =>
{
    using LLMPipeline pipe = await LLMPipeline.LoadAsync(
        arguments.GetRequiredValue(model), arguments.GetRequiredValue(device), cancellationToken: cancellationToken);

    StructuralTag yesOrNo = new StructuralTag.ConstString("yes") | new StructuralTag.ConstString("no");
    Ask("Do you like music?", yesOrNo);

    StructuralTag sum = new StructuralTag.ConstString("The answer is ") + new StructuralTag.Regex("[0-9]{1,2}") + new StructuralTag.ConstString(".");
    Ask("What is 3 + 4?", sum);

    StructuralTag animal = new StructuralTag.Tag(
        "<animal>",
        new StructuralTag.JsonSchema("""{"type": "object", "properties": {"animal": {"enum": ["cat", "dog"]}, "legs": {"type": "integer"}}, "required": ["animal", "legs"]}"""),
        "</animal>");
    Ask("Give the animal and the legs of a dog as JSON.", animal);

    void Ask(string question, StructuralTag grammar)
    {
        Console.WriteLine(question);
        var config = new GenerationConfig { MaxNewTokens = 60, StructuredOutput = new() { CompoundGrammar = grammar } };
        Console.WriteLine($"  {pipe.Generate(question, config, cancellationToken)}");
    }
});
