namespace OpenVinoGenAI.TestHost.Scenarios;

/// <summary>A callback that does not return for long. Arguments: the kind of model, and its folder.</summary>
internal static class BlockedCallback
{
    /// <summary>Others wait, give up and dispose the pipeline meanwhile; a line says how each went.</summary>
    [Scenario("callback-blocks")]
    internal static void Others(string[] args)
    {
        using LoadedModel model = Load(args);
        using var entered = new ManualResetEventSlim();
        using var release = new ManualResetEventSlim();
        using var giveUp = new CancellationTokenSource();
        Task<string> held = Generate(
            model,
            () =>
            {
                entered.Set();
                release.Wait();
            },
            CancellationToken.None);
        entered.Wait();
        Task<string> cancelled = Generate(model, () => { }, giveUp.Token);
        Task<string> waiting = Generate(model, () => { }, CancellationToken.None);
        giveUp.Cancel();
        Console.Out.WriteLine($"cancelled {cancelled.Result}");
        model.Dispose();
        Console.Out.WriteLine($"disposed, held {(held.IsCompleted ? "no more" : "still")}");
        release.Set();
        Console.Out.WriteLine($"held {held.Result}");
        Console.Out.WriteLine($"waiting {waiting.Result}");
    }

    /// <summary>The process ends while the callback waits for what never comes.</summary>
    [Scenario("exit-while-callback-blocks")]
    internal static void Exit(string[] args)
    {
        LoadedModel model = Load(args);
        using var entered = new ManualResetEventSlim();
        _ = Generate(
            model,
            () =>
            {
                entered.Set();
                Thread.Sleep(Timeout.Infinite);
            },
            CancellationToken.None);
        entered.Wait();
        Console.Out.WriteLine("done");
    }

    private static LoadedModel Load(string[] args) => LoadedModel.Load(args[0], args[1], ModelUse.Options(string.Empty));

    private static Task<string> Generate(LoadedModel model, Action step, CancellationToken cancellationToken) =>
        Task.Run(() => ModelUse.Outcome(() => model.Generate(step, cancellationToken)), CancellationToken.None);
}
