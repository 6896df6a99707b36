// ChatSample [MODEL_DIR] [DEVICE]: a chat on the console; the model of the repository on the CPU by default.
using OpenVinoGenAI.Samples;

if (args.Length > 2 || args.Contains("--help"))
{
    Console.Error.WriteLine("Usage: ChatSample [MODEL_DIR] [DEVICE]");
    return 1;
}

return SampleProgram.Run(cancellationToken =>
{
    using var pipe = new LLMPipeline(args.ElementAtOrDefault(0) ?? SampleModels.Find("tiny-chat"), args.ElementAtOrDefault(1) ?? "CPU");
    var chat = new ChatSession(pipe) { GenerationConfig = new() { MaxNewTokens = 100 } };

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
