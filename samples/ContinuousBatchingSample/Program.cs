using System.CommandLine;

string[] examples = ["What is the capital of France?", "What is 2 plus 3?", "What is the opposite of hot?"];
var command = new SampleCommand("Answers several prompts together, one step of the model at a time.");
Argument<string> model = command.Model();
Argument<string[]> questions = command.Argument("PROMPT", "The prompts", examples);
Option<string> device = command.Device();

return command.Run(args, (arguments, cancellationToken) =>
{
    string[] prompts = arguments.GetRequiredValue(questions);
    using var pipe = new ContinuousBatchingPipeline(arguments.GetRequiredValue(model), arguments.GetRequiredValue(device));
    var config = new GenerationConfig { MaxNewTokens = 40, Logprobs = 1 };
    GenerationHandle[] handles = [.. prompts.Select((prompt, i) => pipe.AddRequest((ulong)i, prompt, config))];
    try
    {
        int steps = 0;
        while (pipe.HasNonFinishedRequests)
        {
            cancellationToken.ThrowIfCancellationRequested();
            pipe.Step();
            steps++;
        }

        for (int i = 0; i < handles.Length; i++)
        {
            GenerationOutput output = handles[i].Read().Single();
            Console.WriteLine($"{prompts[i]} {pipe.Tokenizer.Decode([.. output.Tokens])}");
            Console.WriteLine(FormattableString.Invariant($"  {output.Tokens.Count} tokens, log probability {output.Score:0.00}, {output.FinishReason}"));
        }

        Console.WriteLine($"{steps} steps");
    }
    finally
    {
        Array.ForEach(handles, handle => handle.Dispose());
    }

    return Task.CompletedTask;
});
