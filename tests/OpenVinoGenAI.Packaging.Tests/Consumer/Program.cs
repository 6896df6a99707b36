using OpenVinoGenAI;

try
{
    if (args.Length == 0)
    {
        Console.WriteLine(NativeRuntime.Version);
        return 0;
    }

    using var pipe = new LLMPipeline(args[0], "CPU");
    var chat = new ChatSession(pipe) { GenerationConfig = new() { MaxNewTokens = 20 } };
    Console.WriteLine(chat.Send("What is the capital of France?"));
    await ExtensionsProgram.RunAsync(args[0]);
    await HubProgram.RunAsync(args[0]);
    foreach (string file in args[1..])
    {
        Console.WriteLine(Path.GetExtension(file) is ".jpg" or ".webp" ? ImageFile.Load(file).ToString() : AudioFile.Load(file).ToString());
    }

    return 0;
}
catch (NativeLibraryException error)
{
    Console.Error.WriteLine(error.Message);
    return 3;
}
