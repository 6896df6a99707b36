namespace OpenVinoGenAI.Endurance;

/// <summary>A <see cref="ContinuousBatchingEngine"/> with few places, so that callers wait for one.</summary>
internal static class EngineSubject
{
    private const int Burst = 4;

    public static Subject Load()
    {
        var adapter = new Adapter(TestData.Model(TextWork.Adapter));
        var engine = new ContinuousBatchingEngine(
            TextWork.Model,
            "CPU",
            new() { SchedulerConfig = new() { NumKvBlocks = 64, MaxNumSeqs = 3 }, Adapters = new AdapterConfig(adapter) },
            maxQueuedRequests: 2);
        return new Subject(engine,
        [
            .. Calls.Cancellable("generate", (random, token) => engine.GenerateAsync(TextWork.Prompt(random), TextWork.Any(random), token)),
            .. Calls.Cancellable("a history", (random, token) =>
                engine.GenerateAsync(new ChatHistory([ChatMessage.User(TextWork.Prompt(random))]), TextWork.Any(random), token)),
            .. Calls.Cancellable("a burst", (random, token) => Task.WhenAll(
                Enumerable.Range(0, Burst).Select(_ => engine.GenerateAsync(TextWork.Prompt(random), TextWork.Any(random), token)))),

            // The library keeps room for the largest step that it has seen: without this one, chance decides when that comes.
            new Act("the largest burst", Outcomes.Result, _ => Task.WhenAll(
                Enumerable.Range(0, Burst).Select(_ => engine.GenerateAsync(TextWork.LongestPrompt, TextWork.Largest)))),
            .. Streams.Enumerated("enumerate", random => engine.StreamAsync(TextWork.Prompt(random), TextWork.OneSequence(random))),
            Streams.Abandoned("enumerate", random => engine.StreamAsync(TextWork.Prompt(random), TextWork.OneSequence(random))),
            Calls.Refused("generate, not allowed", () => engine.GenerateAsync("Hi", TextWork.NotAllowed)),
            Calls.Other("read", _ => engine.Tokenizer.Encode($"{engine.Metrics.WaitingRequests} requests")),
            Calls.Dispose(engine),
            new Act("dispose without waiting", Outcomes.Result, _ => engine.DisposeAsync().AsTask()) { Generates = false, Disposes = true },
        ])
        {
            Adapter = adapter,

            // Now and then it takes some 2 MB more for requests that come in a new order; by the official API too.
            GrowthOfLibrary = 0.02,
        };
    }
}
