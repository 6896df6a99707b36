// NativeGenerationSample MODEL_DIR "PROMPT": native generation, with the five most likely tokens of each step.
using System.Globalization;
using OpenVinoGenAI.Inference;
using OpenVinoGenAI.Samples;

if (args.Length != 2)
{
    Console.Error.WriteLine("Usage: NativeGenerationSample MODEL_DIR \"PROMPT\"");
    return 1;
}

return SampleProgram.Run(cancellationToken =>
{
    using var generator = new TextGenerator(args[0], "CPU");
    int steps = 0;
    var hooks = new TextGenerationHooks
    {
        OnStep = step =>
        {
            IEnumerable<string> candidates = step.GetTopCandidates(5).Select(candidate => string.Create(
                CultureInfo.InvariantCulture, $"'{TextOf(candidate.Token)}' {candidate.Probability:P1}"));
            Console.WriteLine($"{++steps,3}  {string.Join("  ", candidates)}");
        },
    };

    TextGenerationResult result = generator.Generate(args[1], new() { MaxNewTokens = 100 }, hooks, streamer: null, cancellationToken);
    Console.WriteLine(result.Text);
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{result.Metrics.GeneratedTokens} tokens, {result.Metrics.TokensPerSecond:F1} tokens/s"));

    string TextOf(long token) => generator.Tokenizer.Decode([token], skipSpecialTokens: false).ReplaceLineEndings("\\n");
});
