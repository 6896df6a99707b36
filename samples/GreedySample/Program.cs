// GreedySample MODEL_DIR "PROMPT": the answer with the best token at each step.
using OpenVinoGenAI.Samples;

if (args.Length != 2)
{
    Console.Error.WriteLine("Usage: GreedySample MODEL_DIR \"PROMPT\"");
    return 1;
}

return SampleProgram.Run(cancellationToken =>
{
    using var pipe = new LLMPipeline(args[0], "CPU");
    Console.WriteLine(pipe.Generate(args[1], new() { MaxNewTokens = 100 }, cancellationToken));
});
