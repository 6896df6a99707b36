// BeamSearchSample MODEL_DIR "PROMPT" ["PROMPT" ...]: grouped beam search, every candidate with its score.
using OpenVinoGenAI.Samples;

if (args.Length < 2)
{
    Console.Error.WriteLine("Usage: BeamSearchSample MODEL_DIR \"PROMPT\" [\"PROMPT\" ...]");
    return 1;
}

return SampleProgram.Run(cancellationToken =>
{
    using var pipe = new LLMPipeline(args[0], "CPU");
    var config = new GenerationConfig
    {
        MaxNewTokens = 256,
        NumBeamGroups = 3,
        NumBeams = 15,
        DiversityPenalty = 1,
        NumReturnSequences = 15,
    };
    Console.WriteLine(pipe.Generate(args[1..], config, cancellationToken));
});
