namespace OpenVinoGenAI.Endurance;

/// <summary>A <see cref="WhisperPipeline"/> with short recordings.</summary>
internal static class SpeechSubject
{
    internal static readonly AudioClip[] Clips =
        [.. new[] { "fr_station.wav", "en_today.wav", "en_kitchen.wav" }.Select(name => AudioFile.Load(Path.Combine(TestData.Audio, name)))];

    public static Subject Load()
    {
        var pipe = new WhisperPipeline(TestData.Model("tiny-whisper"), "CPU", new() { WordTimestamps = true });
        return new Subject(pipe,
        [
            .. Calls.Cancellable("transcribe", (random, token) =>
            {
                pipe.Generate(Subject.Pick(random, Clips), Any(random), token);
                return Task.CompletedTask;
            }),
            .. Calls.Cancellable("transcribe by the own config", (random, token) => pipe.GenerateAsync(Subject.Pick(random, Clips), null, token)),
            .. Streams.WithCallback(
                "stream",
                (random, onPiece, token) => pipe.GenerateAsync(
                    Subject.Pick(random, Clips), Greedy(random), TextSubject.TextStreamer(random, onPiece), token),
                () => pipe.GenerateAsync(Clips[0]),
                pipe),
            .. Streams.Enumerated("enumerate", random => pipe.StreamAsync(Subject.Pick(random, Clips), Greedy(random))),
            Streams.Abandoned("enumerate", random => pipe.StreamAsync(Subject.Pick(random, Clips), Greedy(random))),
            Calls.Refused("transcribe, not allowed", () => pipe.GenerateAsync(Clips[0], new() { Language = "xx" })),
            Calls.Other("set the config", random => pipe.GenerationConfig = new() { MaxNewTokens = random.Next(5, 30), WordTimestamps = false }),
            Calls.Other("read", _ => pipe.Tokenizer.Encode($"{pipe.GenerationConfig.MaxNewTokens} tokens")),
            Calls.Dispose(pipe),
        ]);
    }

    private static WhisperGenerationConfig Any(Random random) => random.Next(4) switch
    {
        0 => new() { Language = "en", WordTimestamps = true },
        1 => new() { Language = "en", NumBeams = 2, WordTimestamps = false },
        _ => Greedy(random),
    };

    internal static WhisperGenerationConfig Greedy(Random random) => new()
    {
        Language = Subject.Pick(random, ["en", "fr", null]),
        ReturnTimestamps = random.Next(2) == 0,
        WordTimestamps = false,
        MaxNewTokens = random.Next(2, 20),
    };
}
