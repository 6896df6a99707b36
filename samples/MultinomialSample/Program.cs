// MultinomialSample MODEL_DIR "PROMPT": sampling, with the answer on the console while it comes.
using OpenVinoGenAI.Samples;

if (args.Length != 2)
{
    Console.Error.WriteLine("Usage: MultinomialSample MODEL_DIR \"PROMPT\"");
    return 1;
}

return SampleProgram.Run(cancellationToken =>
{
    using var pipe = new LLMPipeline(args[0], "CPU");
    var config = new GenerationConfig { MaxNewTokens = 100, DoSample = true, TopP = 0.9f, TopK = 30 };
    pipe.Generate(args[1], config, Console.Write, cancellationToken);
    Console.WriteLine();
});
