// HubChatSample REPOSITORY [DEVICE]: a chat with a model from the Hugging Face Hub, which is downloaded first unless it is in the cache.
using OpenVinoGenAI.Samples;
using OpenVinoGenAI.Samples.HubChat;

if (args.Length is 0 or > 2 || args.Contains("--help"))
{
    Console.Error.WriteLine("Usage: HubChatSample REPOSITORY [DEVICE], for instance HubChatSample OpenVINO/Qwen3-0.6B-int4-ov");
    return 1;
}

return SampleProgram.Run(cancellationToken =>
{
    using LLMPipeline pipe = DownloadBar.Run(progress =>
        LLMPipeline.FromHubAsync(args[0], args.ElementAtOrDefault(1) ?? "CPU", progress: progress, cancellationToken: cancellationToken));
    var chat = new ChatSession(pipe) { GenerationConfig = new() { MaxNewTokens = 500 } };

    Console.WriteLine("question:");
    while (ConsoleLines.Read(cancellationToken) is { } question)
    {
        if (question.Length > 0)
        {
            chat.Send(question, null, Console.Write, cancellationToken);
        }

        Console.WriteLine("\n----------\nquestion:");
    }
});
