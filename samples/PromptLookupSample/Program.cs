// PromptLookupSample MODEL_DIR "PROMPT": tokens are proposed from the prompt itself, the model checks them.
using OpenVinoGenAI.Samples;

if (args.Length != 2)
{
    Console.Error.WriteLine("Usage: PromptLookupSample MODEL_DIR \"PROMPT\"");
    return 1;
}

return SampleProgram.Run(cancellationToken =>
{
    using var pipe = new LLMPipeline(args[0], "CPU", new() { PromptLookup = true });
    var config = new GenerationConfig { MaxNewTokens = 100, NumAssistantTokens = 5, MaxNgramSize = 3 };
    pipe.Generate(args[1], config, Console.Write, cancellationToken);
    Console.WriteLine();
});
