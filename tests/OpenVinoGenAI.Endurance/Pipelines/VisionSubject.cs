namespace OpenVinoGenAI.Endurance;

/// <summary>A <see cref="VLMPipeline"/> with an adapter: one image, several and none, and chats about them.</summary>
internal static class VisionSubject
{
    private static readonly RgbImage[] Images =
        [.. new[] { "red_circle.png", "blue_square.png" }.Select(name => ImageFile.Load(Path.Combine(TestData.Images, name)))];

    public static Subject Load()
    {
        using var adapter = new Adapter(TestData.Model("tiny-vlm-lora/adapter_model.safetensors"));
        var pipe = new VLMPipeline(TestData.Model("tiny-vlm"), "CPU", new() { Adapters = new AdapterConfig(adapter) });
        pipe.GenerationConfig = new() { MaxNewTokens = 8 };
        return new Subject(pipe,
        [
            .. Calls.Cancellable("generate", (random, token) =>
            {
                pipe.Generate("What is in the image?", Inputs(random), TextWork.Any(random), token);
                return Task.CompletedTask;
            }),
            .. Calls.Cancellable("generate by the own config", (random, token) => pipe.GenerateAsync("What is in the image?", Inputs(random), null, token)),
            .. Streams.WithCallback(
                "stream",
                (random, onPiece, token) => pipe.GenerateAsync(
                    "What colour is it?", Inputs(random), TextWork.OneSequence(random), TextSubject.TextStreamer(random, onPiece), token),
                () => pipe.GenerateAsync("Hi"),
                pipe),
            .. Streams.Enumerated("enumerate", random => pipe.StreamAsync("What is in the image?", Inputs(random), TextWork.OneSequence(random))),
            Streams.Abandoned("enumerate", random => pipe.StreamAsync("What is in the image?", Inputs(random), TextWork.OneSequence(random))),
            new Act("a chat session", Outcomes.Result, async turn =>
            {
                var session = new VisionChatSession(pipe);
                await session.SendAsync("What is in the image?", Images[0]).ConfigureAwait(false);
                turn.Pause();
                await session.SendAsync("What colour is it?").ConfigureAwait(false);
            })
            {
                Contended = Outcomes.Busy,
            },
            new Act("an own chat", Outcomes.Result, async turn =>
            {
                pipe.StartChat();
                turn.Pause();
                await pipe.GenerateAsync("What is in the image?", Images[1]).ConfigureAwait(false);
                turn.Pause();
                pipe.FinishChat();
            }),
            Calls.Refused("generate, not allowed", () => pipe.GenerateAsync("Hi", null, TextWork.NotAllowed)),
            Calls.Other("set the config", random => pipe.GenerationConfig = TextWork.Short(random)),
            Calls.Other("read", _ => pipe.Tokenizer.Encode($"{pipe.GenerationConfig.MaxNewTokens} tokens")),
            Calls.Dispose(pipe),
        ]);
    }

    private static VisionInputs Inputs(Random random) => random.Next(3) switch
    {
        0 => VisionInputs.None,
        1 => Images,
        _ => Subject.Pick(random, Images),
    };
}
