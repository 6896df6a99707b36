using System.CommandLine;

var command = new SampleCommand("Free text with structural tags: the model decides when to call a function, and a schema how.");
Argument<string> model = command.Model();
Argument<string[]> questions = command.Argument<string[]>("QUESTION", "The questions", ["What is the weather in Paris?", "What is the capital of France?"]);
Option<string> device = command.Device();

return command.Run(args, async (arguments, cancellationToken) =>
{
    using LLMPipeline pipe = await LLMPipeline.LoadAsync(
        arguments.GetRequiredValue(model), arguments.GetRequiredValue(device), cancellationToken: cancellationToken);
    const string Schema = """{"type": "object", "properties": {"city": {"type": "string"}}, "required": ["city"]}""";
    var tool = new ToolDefinition("get_weather", "Get the weather in a city.", Schema);

    // Once the model writes "<tool_call>", the rest of the call follows the schema.
    var tags = new StructuralTagsConfig(
        [new StructuralTagItem("<tool_call>\n{\"name\": \"get_weather\", \"arguments\": ", Schema, "}\n</tool_call>")],
        ["<tool_call>"]);
    var config = new GenerationConfig { MaxNewTokens = 100, StructuredOutput = new() { StructuralTags = tags } };

    foreach (string question in arguments.GetRequiredValue(questions))
    {
        using var history = new ChatHistory();
        history.SetTools(tool);
        history.AddUser(question);
        Console.WriteLine(question);
        Console.WriteLine(pipe.Generate(history, config, cancellationToken));
        Console.WriteLine();
    }
});
