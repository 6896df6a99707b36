namespace OpenVinoGenAI.TestHost.Scenarios;

/// <summary>Callers that occupy all threads of a pool that cannot grow.</summary>
internal static class FullPool
{
    private const int Threads = 4;

    /// <summary>Each calls synchronously, with a token. Arguments: the kind of model, and its folder.</summary>
    [Scenario("gate-full-pool")]
    internal static void Blocking(string[] args)
    {
        using LoadedModel model = LoadedModel.Load(args[0], args[1], ModelUse.Options(string.Empty));
        using var source = new CancellationTokenSource();
        Serve(() => model.Generate(() => { }, source.Token), callsEach: 1);
    }

    /// <summary>Each begins an asynchronous call before. Arguments: the folder of a language model.</summary>
    [Scenario("gate-full-pool-async")]
    internal static void Mixed(string[] args)
    {
        using var pipeline = new LLMPipeline(args[0]);
        using var source = new CancellationTokenSource();
        var config = new GenerationConfig { MaxNewTokens = 4 };
        Serve(
            () =>
            {
                Task<GenerationResult> begun = pipeline.GenerateAsync("Hi", config, source.Token);
                pipeline.Generate("Hi", config, source.Token);
                begun.GetAwaiter().GetResult();
            },
            callsEach: 2);
    }

    private static void Serve(Action caller, int callsEach)
    {
        if (!ThreadPool.SetMinThreads(Threads, Threads) || !ThreadPool.SetMaxThreads(Threads, Threads))
        {
            throw new InvalidOperationException("The size of the thread pool cannot be set.");
        }

        using var all = new Barrier(Threads);
        Task[] callers = [.. Enumerable.Range(0, Threads).Select(_ => Task.Run(() =>
        {
            all.SignalAndWait();
            caller();
        }))];
        Task.WaitAll(callers);
        Console.Out.WriteLine($"served {Threads * callsEach}");
    }
}
