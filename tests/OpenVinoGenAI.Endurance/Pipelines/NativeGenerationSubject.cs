using OpenVinoGenAI.Inference;

namespace OpenVinoGenAI.Endurance;

/// <summary>A <see cref="TextGenerator"/>: text, batches, beams, streams and histories, with the prompt cache that it keeps between them.</summary>
internal static class NativeGenerationSubject
{
    public static Subject Load()
    {
        var generator = new TextGenerator(TextWork.Model);
        return new Subject(generator,
        [
            .. Calls.Cancellable("generate", (random, token) =>
            {
                generator.Generate(TextWork.Prompt(random), TextWork.OneSequence(random), cancellationToken: token);
                return Task.CompletedTask;
            }),
            .. Calls.Cancellable("a batch", (random, token) =>
            {
                generator.Generate([TextWork.Prompt(random), TextWork.Prompt(random)], TextWork.OneSequence(random), cancellationToken: token);
                return Task.CompletedTask;
            }),
            .. Calls.Cancellable("beams", (random, token) => generator.GenerateAsync(
                TextWork.Prompt(random), new GenerationConfig { MaxNewTokens = random.Next(1, 12), NumBeams = 3 }, cancellationToken: token)),
            .. Calls.Cancellable("a history", (random, token) => generator.GenerateAsync(
                new ChatHistory([ChatMessage.User(TextWork.Prompt(random))]), TextWork.OneSequence(random), cancellationToken: token)),
            .. Streams.Enumerated("enumerate", random => generator.StreamAsync(TextWork.Prompt(random), TextWork.OneSequence(random))),
            Streams.Abandoned("enumerate", random => generator.StreamAsync(TextWork.Prompt(random), TextWork.OneSequence(random))),
            Calls.Refused("generate, not allowed", () => generator.GenerateAsync("Hi", TextWork.NotAllowed)),
            Calls.Other("set the config", random => generator.GenerationConfig = TextWork.Short(random)),
            Calls.Dispose(generator),
        ]);
    }
}
