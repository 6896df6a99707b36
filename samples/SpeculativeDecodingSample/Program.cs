// SpeculativeDecodingSample MODEL_DIR DRAFT_MODEL_DIR "PROMPT": a small model proposes tokens, the main model checks them.
using OpenVinoGenAI.Samples;

if (args.Length != 3)
{
    Console.Error.WriteLine("Usage: SpeculativeDecodingSample MODEL_DIR DRAFT_MODEL_DIR \"PROMPT\"");
    return 1;
}

return SampleProgram.Run(cancellationToken =>
{
    using var pipe = new LLMPipeline(args[0], "CPU", new() { DraftModel = new(args[1], "CPU") });
    var config = new GenerationConfig { MaxNewTokens = 100, NumAssistantTokens = 5 };
    GenerationResult result = pipe.Generate(args[2], config, Console.Write, cancellationToken);
    Console.WriteLine();
    if (result.SpeculativeMetrics is { } metrics)
    {
        Console.WriteLine($"Accepted tokens: {metrics.NumAcceptedTokens} of {result.PerfMetrics.NumGeneratedTokens}");
    }
});
