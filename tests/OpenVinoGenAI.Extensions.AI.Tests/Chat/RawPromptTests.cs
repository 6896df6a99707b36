namespace OpenVinoGenAI.Extensions.AI.Tests;

/// <summary>Prompts that the model gets without its chat template.</summary>
internal sealed class RawPromptTests
{
    private const string Prompt = "The capital of France is";
    private static readonly AdditionalPropertiesDictionary Raw = new() { ["apply_chat_template"] = false };
    private OpenVinoChatClient _client = null!;

    [OneTimeSetUp]
    public void Load() => _client = TinyModels.LoadChat();

    [OneTimeTearDown]
    public void Free() => _client.Dispose();

    [Test]
    public async Task ContinuesATextAsTheEngineDoes([Values] bool streams)
    {
        string expected = (await _client.GetRequiredService<ContinuousBatchingEngine>()
            .GenerateAsync(Prompt, new GenerationConfig { ApplyChatTemplate = false, MaxNewTokens = 12 })).Text;
        ChatOptions options = new() { MaxOutputTokens = 12, AdditionalProperties = Raw };
        ChatResponse response = streams
            ? await _client.GetStreamingResponseAsync(Prompt, options).ToChatResponseAsync()
            : await _client.GetResponseAsync(Prompt, options);
        Assert.That(response.Text, Is.EqualTo(expected));
        ChatResponse templated = await _client.GetResponseAsync(Prompt, new() { MaxOutputTokens = 1 });
        Assert.That(response.Usage!.InputTokenCount, Is.LessThan(templated.Usage!.InputTokenCount!.Value));
    }

    [Test]
    public async Task ContinuesATextOfATextPipeline()
    {
        using var client = new OpenVinoChatClient(new LLMPipeline(TinyModels.Chat, "CPU", TinyModels.F32), ownsPipeline: true);
        ChatOptions options = new() { MaxOutputTokens = 12, AdditionalProperties = Raw };
        Assert.That((await client.GetResponseAsync(Prompt, options)).Text, Is.EqualTo((await _client.GetResponseAsync(Prompt, options)).Text));
    }

    [Test]
    public async Task FollowsASchema()
    {
        ChatOptions options = new() { MaxOutputTokens = 40, AdditionalProperties = Raw, ResponseFormat = ChatResponseFormat.Json };
        Assert.That((await _client.GetResponseAsync(Prompt, options)).Text, Does.StartWith("{"));
    }

    [Test]
    public void RefusesWhatNeedsTheTemplate()
    {
        ChatOptions[] refused =
        [
            new() { AdditionalProperties = Raw, Tools = [new TinyTools().Weather] },
            new() { AdditionalProperties = Raw, Reasoning = new() { Effort = ReasoningEffort.High } },
            new() { AdditionalProperties = Raw, Instructions = "Be brief." },
        ];
        foreach (ChatOptions options in refused)
        {
            Assert.That(async () => await _client.GetResponseAsync(Prompt, options), Throws.TypeOf<NotSupportedException>().With.Message.Contains("apply_chat_template"));
        }

        Assert.That(async () => await _client.GetResponseAsync(string.Empty, new() { AdditionalProperties = Raw }), Throws.ArgumentException);
    }
}
