using System.CommandLine;

var command = new SampleCommand("The same prompt with and without a LoRA adapter.");
Argument<string> model = command.Model();
Argument<string> file = command.Model("tiny-chat-lora-pirate.safetensors", "ADAPTER");
Argument<string> prompt = command.Argument("PROMPT", "The prompt", "What is the capital of France?");
Option<string> device = command.Device();

return command.Run(args, async (arguments, cancellationToken) =>
{
    using var adapter = new Adapter(arguments.GetRequiredValue(file));
    using LLMPipeline pipe = await LLMPipeline.LoadAsync(
        arguments.GetRequiredValue(model), arguments.GetRequiredValue(device), new() { Adapters = new(adapter) }, cancellationToken);
    var config = new GenerationConfig { MaxNewTokens = 100 };

    Console.WriteLine("Generate with LoRA adapter and alpha set to 1.0:");
    Console.WriteLine(pipe.Generate(arguments.GetRequiredValue(prompt), config, cancellationToken));
    Console.WriteLine("\n-----------------------------");
    Console.WriteLine("Generate without LoRA adapter:");
    Console.WriteLine(pipe.Generate(arguments.GetRequiredValue(prompt), config with { Adapters = new() }, cancellationToken));
});
