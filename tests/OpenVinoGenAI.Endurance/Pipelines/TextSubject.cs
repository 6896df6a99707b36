namespace OpenVinoGenAI.Endurance;

/// <summary>A <see cref="LLMPipeline"/> with an adapter, on either backend: text, histories, tokens, batches and the pipeline's own chat.</summary>
internal static class TextSubject
{
    public static Subject Load(AttentionBackend backend)
    {
        var adapter = new Adapter(TestData.Model(TextWork.Adapter));
        bool hasScheduler = backend == AttentionBackend.PagedAttention;
        var pipe = new LLMPipeline(TextWork.Model, "CPU", new()
        {
            AttentionBackend = backend,
            Adapters = new AdapterConfig(adapter),
            SchedulerConfig = hasScheduler ? new() { NumKvBlocks = 64, MaxNumBatchedTokens = 256 } : null,
        });
        pipe.GenerationConfig = new() { MaxNewTokens = 8 };
        AdapterConfig?[] adapters = [null, new AdapterConfig(adapter, 0.5f), new AdapterConfig()];
        GenerationConfig Any(Random random) => TextWork.Any(random) with { Adapters = Subject.Pick(random, adapters) };
        GenerationConfig One(Random random) => TextWork.OneSequence(random) with { Adapters = Subject.Pick(random, adapters) };

        IEnumerable<Act> acts =
        [
            .. Calls.Cancellable("generate", (random, token) =>
            {
                pipe.Generate(TextWork.Prompt(random), Any(random), token);
                return Task.CompletedTask;
            }),
            .. Calls.Cancellable("generate by the own config", (random, token) => pipe.GenerateAsync(TextWork.Prompt(random), null, token)),
            .. Calls.Cancellable("a batch", (random, token) => pipe.GenerateAsync([TextWork.Prompt(random), TextWork.Prompt(random)], Any(random), token)),
            .. Calls.Cancellable("tokens", (random, token) => pipe.GenerateAsync(pipe.Tokenizer.Encode(TextWork.Prompt(random)), Any(random), token)),
            .. Streams.WithCallback(
                "stream",
                (random, onPiece, token) => pipe.GenerateAsync(TextWork.Prompt(random), One(random), TextStreamer(random, onPiece), token),
                () => pipe.GenerateAsync("Hi"),
                pipe),
            .. Streams.Enumerated("enumerate", random => pipe.StreamAsync(TextWork.Prompt(random), One(random))),
            Streams.Abandoned("enumerate", random => pipe.StreamAsync(TextWork.Prompt(random), One(random))),
            .. Calls.Cancellable("a history", (random, token) =>
                pipe.GenerateAsync(new ChatHistory([ChatMessage.User(TextWork.Prompt(random))]), Any(random), token)),
            new Act("an own chat", Outcomes.Result, async turn =>
            {
                pipe.StartChat("Answer in one word.");
                turn.Pause();
                try
                {
                    await pipe.GenerateAsync(TextWork.Prompt(turn.Random), One(turn.Random)).ConfigureAwait(false);
                }
                finally
                {
                    turn.Pause();
                    pipe.FinishChat();
                }
            }),
            Calls.Refused("generate, not allowed", () => pipe.GenerateAsync("Hi", TextWork.NotAllowed)),
            Calls.Other("set the config", random => pipe.GenerationConfig = TextWork.Short(random)),
            Calls.Other("read", _ => pipe.Tokenizer.Decode(pipe.Tokenizer.Encode($"{pipe.GenerationConfig.MaxNewTokens} tokens").GetTokens(0))),
            Calls.Dispose(pipe),
        ];

        // Somebody else may have started the pipeline's own chat, which keeps to the kind of its first input.
        return new Subject(pipe, [.. acts.Select(act => act with { Contended = Outcomes.Busy })]) { Adapter = adapter };
    }

    /// <summary>Goes on, stops or cancels, as the seed says.</summary>
    public static Func<string, StreamingStatus> TextStreamer(Random random, Action onPiece)
    {
        int pieces = random.Next(1, 20);
        StreamingStatus last = random.Next(2) == 0 ? StreamingStatus.Stop : StreamingStatus.Cancel;
        return _ =>
        {
            onPiece();
            return --pieces > 0 ? StreamingStatus.Running : last;
        };
    }
}
