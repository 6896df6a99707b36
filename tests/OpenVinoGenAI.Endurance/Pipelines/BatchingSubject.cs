namespace OpenVinoGenAI.Endurance;

/// <summary>A <see cref="ContinuousBatchingPipeline"/> that several threads add requests to and step.</summary>
internal static class BatchingSubject
{
    public static Subject Load()
    {
        var pipe = new ContinuousBatchingPipeline(TextWork.Model, "CPU", new() { SchedulerConfig = new() { NumKvBlocks = 64, MaxNumSeqs = 3 } });
        return new Subject(pipe,
        [
            .. Calls.Cancellable("read to the end", (random, token) => Task.Run(() => ReadAll(pipe, TextWork.Prompt(random), TextWork.Any(random), token), token)),
            new Act("the longest prompt", Outcomes.Result, _ => Task.Run(() => ReadAll(pipe, TextWork.LongestPrompt, TextWork.Largest, CancellationToken.None))),
            new Act("end early", Outcomes.Result, turn => Task.Run(() => EndEarly(pipe, TextWork.Prompt(turn.Random), turn.Random.Next(3)))),
            Calls.Refused("add, not allowed", () => Task.FromResult(pipe.AddRequest(1, "Hi", TextWork.NotAllowed))),
            Calls.Other("read", _ => pipe.Tokenizer.Encode($"{pipe.Metrics.Requests} requests")),
            Calls.Dispose(pipe),
        ])
        {
            GrowthOfLibrary = 0.02,
        };
    }

    private static IReadOnlyList<GenerationOutput> ReadAll(ContinuousBatchingPipeline pipe, string prompt, GenerationConfig config, CancellationToken token)
    {
        using GenerationHandle handle = pipe.AddRequest(1, prompt, config);
        return handle.ReadAll(token);
    }

    private static void EndEarly(ContinuousBatchingPipeline pipe, string prompt, int kind)
    {
        using GenerationHandle handle = pipe.AddRequest(2, prompt, TextWork.Largest);
        pipe.Step();
        handle.Read();
        switch (kind)
        {
            case 0:
                handle.Stop();
                break;
            case 1:
                handle.Cancel();
                break;
            default:
                handle.Drop();
                break;
        }

        pipe.Step();
    }
}
