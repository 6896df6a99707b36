using System.CommandLine;
using System.Globalization;
using OpenVinoGenAI.Inference;

var command = new SampleCommand("Token generation written in C#, with the five most likely tokens of each step.");
Argument<string> model = command.Model();
Argument<string> prompt = command.Argument("PROMPT", "The prompt", "What is the capital of France?");
Option<string> device = command.Device();

return command.Run(args, async (arguments, cancellationToken) =>
{
    using TextGenerator generator = await Loading.RunAsync(
        () => new TextGenerator(arguments.GetRequiredValue(model), arguments.GetRequiredValue(device)), cancellationToken);
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

    TextGenerationResult result = generator.Generate(arguments.GetRequiredValue(prompt), new() { MaxNewTokens = 100 }, hooks, streamer: null, cancellationToken);
    Console.WriteLine(result.Text);
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{result.Metrics.GeneratedTokens} tokens, {result.Metrics.TokensPerSecond:F1} tokens/s"));

    string TextOf(long token) => generator.Tokenizer.Decode([token], skipSpecialTokens: false).ReplaceLineEndings("\\n");
});
