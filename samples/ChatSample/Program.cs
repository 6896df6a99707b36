using System.CommandLine;

var command = new SampleCommand("A chat on the console.");
Argument<string> model = command.Model();
Argument<string> device = command.Argument("DEVICE", "The device, for instance CPU, GPU or NPU", "CPU");
Option<string?> systemPrompt = command.Option<string?>("--system_prompt", "What the model is told before the conversation", null);
Option<int> tokens = command.Option("--max_new_tokens", "The most tokens of an answer", 100);

return command.Run(args, async (arguments, cancellationToken) =>
{
    using LLMPipeline pipe = await LLMPipeline.LoadAsync(
        arguments.GetRequiredValue(model), arguments.GetRequiredValue(device), cancellationToken: cancellationToken);
    var chat = new ChatSession(pipe, arguments.GetValue(systemPrompt)) { GenerationConfig = new() { MaxNewTokens = arguments.GetValue(tokens) } };

    await ChatLoop.RunAsync(
        async question =>
        {
            await foreach (string text in chat.StreamAsync(question, cancellationToken: cancellationToken))
            {
                Console.Write(text);
            }
        },
        cancellationToken);
});
