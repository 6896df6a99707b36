using System.CommandLine;
using OpenVinoGenAI.Samples.HubChat;

var command = new SampleCommand("A chat with a model from the Hugging Face Hub, which is downloaded unless it is in the cache.");
Argument<string> repository = command.Argument("REPOSITORY", "The repository of the model", "OpenVINO/Qwen3-0.6B-int4-ov");
Argument<string> device = command.Argument("DEVICE", "The device, for instance CPU, GPU or NPU", "CPU");
Option<string?> systemPrompt = command.Option<string?>("--system_prompt", "What the model is told before the conversation", null);

return command.Run(args, async (arguments, cancellationToken) =>
{
    using LLMPipeline pipe = DownloadBar.Run(progress => LLMPipeline.FromHubAsync(
        arguments.GetRequiredValue(repository), arguments.GetRequiredValue(device), progress: progress, cancellationToken: cancellationToken));
    var chat = new ChatSession(pipe, arguments.GetValue(systemPrompt)) { GenerationConfig = new() { MaxNewTokens = 500 } };

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
