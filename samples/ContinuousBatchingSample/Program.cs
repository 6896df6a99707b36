// ContinuousBatchingSample [MODEL_DIR] ["PROMPT" ...]: answers several prompts together, one step of the model at a time.
using OpenVinoGenAI.Samples;

string[] prompts = args.Length > 1
    ? args[1..]
    : ["What is the capital of France?", "What is 2 plus 3?", "What is the opposite of hot?"];
if (args.Contains("--help"))
{
    Console.Error.WriteLine("Usage: ContinuousBatchingSample [MODEL_DIR] [\"PROMPT\" ...]");
    return 1;
}

return SampleProgram.Run(cancellationToken =>
{
    using var pipe = new ContinuousBatchingPipeline(args.ElementAtOrDefault(0) ?? SampleModels.Find("tiny-chat"));
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
});
