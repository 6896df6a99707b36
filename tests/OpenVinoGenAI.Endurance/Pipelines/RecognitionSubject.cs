namespace OpenVinoGenAI.Endurance;

/// <summary>An <see cref="ASRPipeline"/> with short recordings.</summary>
internal static class RecognitionSubject
{
    private static AudioClip[] Clips => SpeechSubject.Clips;

    public static Subject Load()
    {
        var pipe = new ASRPipeline(TestData.Model("tiny-whisper"), "CPU", new() { WordTimestamps = true });
        return new Subject(pipe,
        [
            .. Calls.Cancellable("recognise", (random, token) =>
            {
                pipe.Generate(Subject.Pick(random, Clips), Any(random), token);
                return Task.CompletedTask;
            }),
            .. Calls.Cancellable("recognise by the own config", (random, token) => pipe.GenerateAsync(Subject.Pick(random, Clips), null, token)),
            .. Streams.WithCallback(
                "stream",
                (random, onPiece, token) => pipe.GenerateAsync(
                    Subject.Pick(random, Clips), Greedy(random), TextSubject.TextStreamer(random, onPiece), token),
                () => pipe.GenerateAsync(Clips[0]),
                pipe),
            .. Streams.Enumerated("enumerate", random => pipe.StreamAsync(Subject.Pick(random, Clips), Greedy(random))),
            Calls.Refused("recognise, not allowed", () => pipe.GenerateAsync(Clips[0], new() { Context = "needs another model" })),
            Calls.Other("set the config", random => pipe.GenerationConfig = new() { MaxNewTokens = random.Next(5, 30), WordTimestamps = false }),
            Calls.Other("read", _ => pipe.Tokenizer.Encode($"{pipe.GenerationConfig.MaxNewTokens} tokens")),
            Calls.Dispose(pipe),
        ]);
    }

    private static ASRGenerationConfig Any(Random random) =>
        random.Next(3) == 0 ? new() { Language = "en", WordTimestamps = true } : Greedy(random);

    private static ASRGenerationConfig Greedy(Random random) => new(SpeechSubject.Greedy(random));
}
