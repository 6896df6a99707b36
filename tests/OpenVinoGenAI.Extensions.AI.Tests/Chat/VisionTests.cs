namespace OpenVinoGenAI.Extensions.AI.Tests;

/// <summary>Images in messages, with the tiny vision model.</summary>
internal sealed class VisionTests
{
    private VLMPipeline _pipeline = null!;
    private OpenVinoChatClient _client = null!;

    [OneTimeSetUp]
    public void Load()
    {
        _pipeline = new VLMPipeline(TinyModels.Vision, "CPU", TinyModels.F32);
        _client = new OpenVinoChatClient(_pipeline, ownsPipeline: true);
    }

    [OneTimeTearDown]
    public void Free()
    {
        _client.Dispose();
        _pipeline.Dispose();
    }

    [TestCaseSource(nameof(Images))]
    public async Task AnswersAsThePipelineDoes(string file)
    {
        const string Question = "What is in the image?";
        DataContent content = await DataContent.LoadFromAsync(Path.Combine(TestData.Images, file));
        string expected = _pipeline.Generate($"<ov_genai_image_0>{Question}", ImageFile.Load(Path.Combine(TestData.Images, file)), new() { MaxNewTokens = 30 }).Text;
        ChatResponse response = await _client.GetResponseAsync(
            [new AIChatMessage(ChatRole.User, [content, new TextContent(Question)])], new() { MaxOutputTokens = 30 });
        Assert.That(response.Text, Is.EqualTo(expected));
    }

    [Test]
    public async Task KeepsTheImagesOfAllTurns()
    {
        string[] files = [.. Images.Take(2)];
        List<AIChatMessage> history = [await Ask(files[0])];
        ChatResponse first = await _client.GetResponseAsync(history, new() { MaxOutputTokens = 30 });
        history.AddMessages(first);
        history.Add(await Ask(files[1]));
        ChatResponse second = await _client.GetResponseAsync(history, new() { MaxOutputTokens = 30 });
        ChatResponse again = await _client.GetStreamingResponseAsync(history, new() { MaxOutputTokens = 30 }).ToChatResponseAsync();
        Assert.That(second.Text, Is.Not.Empty);
        Assert.That(again.Text, Is.EqualTo(second.Text));
        Assert.That(second.Usage!.InputTokenCount, Is.GreaterThan(first.Usage!.InputTokenCount!.Value));
        Assert.That((await _client.GetResponseAsync(history.Take(1), new() { MaxOutputTokens = 30 })).Text, Is.EqualTo(first.Text));
    }

    [Test]
    public void SaysWhatIsWrongWithAnImage() => Assert.That(
        async () => await _client.GetResponseAsync([new AIChatMessage(ChatRole.User, [new DataContent(new byte[] { 1, 2, 3 }, "image/png")])]),
        Throws.InstanceOf<Exception>().With.Message.Contains("image"));

    private static IEnumerable<string> Images =>
        Directory.EnumerateFiles(TestData.Images, "*.png").Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal).Take(3);

    private static async Task<AIChatMessage> Ask(string file) => new(
        ChatRole.User, [new TextContent("Look: "), await DataContent.LoadFromAsync(Path.Combine(TestData.Images, file)), new TextContent(" What is in the image?")]);
}
