namespace OpenVinoGenAI.Endurance;

/// <summary>A <see cref="Text2SpeechPipeline"/> with short texts, which it generates sentence by sentence where that is asked for.</summary>
internal static class SynthesisSubject
{
    private static readonly string[] Texts = ["Hi.", "No. Yes.", "One, two."];

    public static Subject Load()
    {
        var pipe = new Text2SpeechPipeline(TestData.Model("tiny-tts"));
        return new Subject(pipe,
        [
            .. Calls.Cancellable("speak", (random, token) => pipe.GenerateAsync(Subject.Pick(random, Texts), null, Any(random), token)),
            .. Calls.Cancellable("speak by the own config", (random, token) =>
            {
                pipe.Generate(Subject.Pick(random, Texts), null, null, token);
                return Task.CompletedTask;
            }),
            .. Streams.Enumerated("speak sentences", random => Pieces(pipe, random)),
            Calls.Refused("speak, not allowed", () => pipe.GenerateAsync("Hi.", null, new() { Threshold = 2 })),
            Calls.Other("set the config", random => pipe.GenerationConfig = Any(random)),
            Calls.Dispose(pipe),
        ]);
    }

    private static SpeechGenerationConfig Any(Random random) => new() { MaxLengthRatio = random.Next(2, 6), Threshold = 0.5f };

    private static async IAsyncEnumerable<string> Pieces(
        Text2SpeechPipeline pipe, Random random, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (SpeechResult speech in pipe.StreamAsync(
            Subject.Pick(random, Texts), null, Any(random), cancellationToken).ConfigureAwait(false))
        {
            yield return $"{speech.SampleRate} Hz";
        }
    }
}
