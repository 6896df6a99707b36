namespace OpenVinoGenAI.Extensions.AI.Tests;

/// <summary>What every chat client promises, on the tiny model.</summary>
internal sealed class ChatClientTests
{
    private const string Question = "What is the capital of France?";
    private OpenVinoChatClient _client = null!;

    [OneTimeSetUp]
    public void Load() => _client = TinyModels.LoadChat();

    [OneTimeTearDown]
    public void Free() => _client.Dispose();

    [Test]
    public async Task AnswersASingleMessage()
    {
        ChatResponse response = await _client.GetResponseAsync(Question);
        Assert.That(response.Text, Does.Contain("Paris"));
        Assert.That(response.Messages, Has.Count.EqualTo(1));
        Assert.That(response.Messages[0].Role, Is.EqualTo(ChatRole.Assistant));
        Assert.That(response.Messages[0].Contents, Has.All.InstanceOf<TextContent>());
        Assert.That(response.Messages[0].MessageId, Is.Not.Empty);
        Assert.That(response.ResponseId, Does.Match("^[0-9a-f]{32}$"));
        Assert.That(response.ModelId, Is.EqualTo("tiny-chat"));
        Assert.That(response.CreatedAt, Is.EqualTo(DateTimeOffset.UtcNow).Within(TimeSpan.FromMinutes(5)));
        Assert.That(response.FinishReason, Is.EqualTo(ChatFinishReason.Stop));
        Assert.That(response.ConversationId, Is.Null);
        Assert.That(response.RawRepresentation, Is.InstanceOf<GenerationResult>());
    }

    [Test]
    public async Task GivesTheTextOfTheEngine()
    {
        var engine = _client.GetRequiredService<ContinuousBatchingEngine>();
        GenerationResult expected = await engine.GenerateAsync(new ChatHistory([OpenVinoGenAI.ChatMessage.User(Question)]));
        ChatResponse response = await _client.GetResponseAsync(Question);
        Assert.That(response.Text, Is.EqualTo(expected.Text));
        Assert.That(response.Usage!.InputTokenCount, Is.EqualTo(expected.PerfMetrics.NumInputTokens));
        Assert.That(response.Usage.OutputTokenCount, Is.EqualTo(expected.PerfMetrics.NumGeneratedTokens));
        Assert.That(response.Usage.TotalTokenCount, Is.EqualTo(response.Usage.InputTokenCount + response.Usage.OutputTokenCount));
        Assert.That(response.Usage.ReasoningTokenCount, Is.Zero);
    }

    [Test]
    public async Task StreamsTheSameText()
    {
        string expected = (await _client.GetResponseAsync("Write a poem.")).Text;
        var updates = new List<ChatResponseUpdate>();
        await foreach (ChatResponseUpdate update in _client.GetStreamingResponseAsync("Write a poem."))
        {
            updates.Add(update);
        }

        Assert.That(updates, Has.Count.GreaterThan(3));
        Assert.That(string.Concat(updates.Select(update => update.Text)), Is.EqualTo(expected));
        Assert.That(updates.Select(update => update.ResponseId).Distinct().Count(), Is.EqualTo(1));
        Assert.That(updates.Select(update => update.MessageId).Distinct().Count(), Is.EqualTo(1));
        Assert.That(updates.Select(update => (update.Role, update.ModelId)), Has.All.EqualTo(((ChatRole?)ChatRole.Assistant, "tiny-chat")));
        Assert.That(updates.SkipLast(1).Select(update => update.FinishReason), Has.All.Null);
        Assert.That(updates.SkipLast(1).SelectMany(update => update.Contents), Has.None.InstanceOf<UsageContent>());
        Assert.That(updates[^1].FinishReason, Is.EqualTo(ChatFinishReason.Stop));
        Assert.That(updates[^1].Contents.Single(), Is.InstanceOf<UsageContent>());
        Assert.That(updates[^1].RawRepresentation, Is.InstanceOf<GenerationResult>());
        ChatResponse response = updates.ToChatResponse();
        Assert.That((response.Text, response.Usage!.OutputTokenCount > 3, response.FinishReason), Is.EqualTo((expected, true, ChatFinishReason.Stop)));
    }

    [Test]
    public async Task RemembersWhatTheMessagesSay()
    {
        List<AIChatMessage> history = [new(ChatRole.User, "My name is Anna.")];
        history.AddMessages(await _client.GetResponseAsync(history));
        history.Add(new(ChatRole.User, "What is my name?"));
        Assert.That((await _client.GetResponseAsync(history)).Text, Does.Contain("Anna"));
    }

    [Test]
    public async Task SkipsEmptyMessages()
    {
        AIChatMessage[] messages =
        [
            new(ChatRole.System, []), new(ChatRole.User, []), new(ChatRole.Assistant, []), new(ChatRole.User, Question),
        ];
        Assert.That((await _client.GetResponseAsync(messages)).Text, Is.EqualTo((await _client.GetResponseAsync(Question)).Text));
    }

    [Test]
    public void RefusesACallWithoutMessages()
    {
        Assert.That(async () => await _client.GetResponseAsync([]), Throws.ArgumentException.With.Message.Contains("no message"));
        Assert.That(() => _client.GetResponseAsync((IEnumerable<AIChatMessage>)null!), Throws.ArgumentNullException);
        Assert.That(() => _client.GetStreamingResponseAsync((IEnumerable<AIChatMessage>)null!), Throws.ArgumentNullException);
    }

    [Test]
    public async Task EndsAtTheLimitOfTokens()
    {
        ChatResponse response = await _client.GetResponseAsync("Write a poem.", new() { MaxOutputTokens = 3 });
        Assert.That(response.FinishReason, Is.EqualTo(ChatFinishReason.Length));
        Assert.That(response.Usage!.OutputTokenCount, Is.EqualTo(3));
    }

    [Test]
    public async Task LeavesTheStopSequenceOut()
    {
        string whole = (await _client.GetResponseAsync(Question)).Text;
        ChatResponse response = await _client.GetResponseAsync(Question, new() { StopSequences = ["Paris", ""] });
        Assert.That(response.Text, Is.EqualTo(whole[..whole.IndexOf("Paris", StringComparison.Ordinal)]));
        Assert.That(response.FinishReason, Is.EqualTo(ChatFinishReason.Stop));
    }

    [Test]
    public async Task SamplesTheSameWithASeedAndAnewWithout()
    {
        ChatOptions options = new() { Temperature = 1.5f, MaxOutputTokens = 40, Seed = 5 };
        string[] seeded = [(await _client.GetResponseAsync("Write a poem.", options)).Text, (await _client.GetResponseAsync("Write a poem.", options)).Text];
        Assert.That(seeded[1], Is.EqualTo(seeded[0]));
        options.Seed = null;
        var free = new HashSet<string>();
        for (int i = 0; i < 6; i++)
        {
            free.Add((await _client.GetResponseAsync("Write a poem.", options)).Text);
        }

        Assert.That(free, Has.Count.GreaterThan(1));
    }

    [Test]
    public async Task PutsInstructionsBeforeTheSystemMessages()
    {
        AIChatMessage[] messages = [new(ChatRole.System, "Second."), new(ChatRole.User, Question)];
        RenderedChat chat = Render(messages, "First.");
        Assert.That(chat.History![0].Content, Is.EqualTo("First.\n\nSecond."));
        Assert.That(chat.History![0].Role, Is.EqualTo("system"));
        Assert.That(messages, Has.Length.EqualTo(2));
        Assert.That((await _client.GetResponseAsync(Question, new() { Instructions = "Answer with one word." })).Text, Is.Not.Empty);
    }

    [Test]
    public void PutsSystemMessagesFirstThatTheTemplateWouldDrop()
    {
        RenderedChat chat = Render([new(ChatRole.User, "a"), new(ChatRole.Assistant, "b"), new(ChatRole.System, "late"), new(ChatRole.User, "c")]);
        Assert.That(chat.Prompt, Does.Contain("late"));
        Assert.That(chat.History![0].Content, Is.EqualTo("late"));
    }

    [Test]
    public async Task AnswersOnlyForItsOwnModel()
    {
        Assert.That((await _client.GetResponseAsync(Question, new() { ModelId = "tiny-chat", MaxOutputTokens = 2 })).ModelId, Is.EqualTo("tiny-chat"));
        Assert.That(
            async () => await _client.GetResponseAsync(Question, new() { ModelId = "gpt-5" }),
            Throws.TypeOf<NotSupportedException>().With.Message.Contains("'gpt-5'").And.Message.Contains("'tiny-chat'"));
    }

    [Test]
    public void RefusesConversationsAndContinuations()
    {
        Assert.That(
            async () => await _client.GetResponseAsync(Question, new() { ConversationId = "1" }),
            Throws.TypeOf<NotSupportedException>().With.Message.Contains("ConversationId"));
        Assert.That(
            async () => await _client.GetResponseAsync(Question, new() { ContinuationToken = ResponseContinuationToken.FromBytes(new byte[] { 1 }) }),
            Throws.TypeOf<NotSupportedException>().With.Message.Contains("ContinuationToken"));
    }

    [Test]
    public async Task IgnoresAllowBackgroundResponses() =>
        Assert.That((await _client.GetResponseAsync(Question, new() { AllowBackgroundResponses = true })).Text, Does.Contain("Paris"));

    [Test]
    public void DoesNotChangeOptionsAndMessages()
    {
        ChatOptions options = new() { Temperature = 0, StopSequences = ["x", ""], Tools = [TinyTools.Time], Instructions = "Be brief." };
        List<AIChatMessage> messages = [new(ChatRole.User, Question)];
        Assert.That(async () => await _client.GetResponseAsync(messages, options), Throws.Nothing);
        Assert.That((options.Temperature, options.StopSequences!.Count, options.Tools!.Count, options.Instructions), Is.EqualTo(((float?)0, 2, 1, "Be brief.")));
        Assert.That(messages, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task AnswersWithBeams()
    {
        ChatOptions options = new() { AdditionalProperties = new() { ["num_beams"] = 3 } };
        ChatResponse response = await _client.GetResponseAsync(Question, options);
        Assert.That(response.Text, Does.Contain("Paris"));
        Assert.That((response.RawRepresentation as GenerationResult)!.Scores[0], Is.Not.Zero);
    }

    [Test]
    public async Task AnswersSixteenCallsAtOnceAsOneByOne()
    {
        string[] questions = [.. new[] { "France", "Germany", "Italy", "Spain", "Poland", "Austria", "Sweden", "Japan" }.SelectMany(country =>
            new[] { $"What is the capital of {country}?", $"Tell me the capital of {country}." })];
        var serial = new List<string>();
        foreach (string question in questions)
        {
            serial.Add((await _client.GetResponseAsync(question)).Text);
        }

        ChatResponse[] parallel = await Task.WhenAll(questions.Select(question => Task.Run(() => _client.GetResponseAsync(question))));
        Assert.That(parallel.Select(response => response.Text), Is.EqualTo(serial));
        Assert.That(parallel.Select(response => response.ResponseId), Is.Unique);
    }

    [Test]
    public async Task EndsWithinATokenWhenCancelled()
    {
        using var cancellation = new CancellationTokenSource();
        int updates = 0;
        Assert.That(
            async () =>
            {
                await foreach (ChatResponseUpdate _ in _client.GetStreamingResponseAsync(
                    "Write a poem.", new() { AdditionalProperties = new() { ["ignore_eos"] = true }, MaxOutputTokens = 2000 }, cancellation.Token))
                {
                    if (++updates == 3)
                    {
                        await cancellation.CancelAsync();
                    }
                }
            },
            Throws.InstanceOf<OperationCanceledException>());
        Assert.That(updates, Is.LessThan(30));
        Assert.That(async () => await _client.GetResponseAsync(Question, cancellationToken: cancellation.Token), Throws.InstanceOf<OperationCanceledException>());
        Assert.That((await _client.GetResponseAsync(Question)).Text, Does.Contain("Paris"));
    }

    [Test]
    public async Task StopsWhenTheReaderLeaves()
    {
        var engine = _client.GetRequiredService<ContinuousBatchingEngine>();
        await foreach (ChatResponseUpdate _ in _client.GetStreamingResponseAsync("Write a poem.", new() { MaxOutputTokens = 200 }))
        {
            break;
        }

        Assert.That(() => engine.Metrics.RunningRequests, Is.Zero.After(10_000, 10));
        Assert.That((await _client.GetResponseAsync(Question)).Text, Does.Contain("Paris"));
    }

    [Test]
    public void GivesItsServices()
    {
        OpenVinoChatClient client = _client;
        Assert.That(client.GetService(typeof(OpenVinoChatClient)), Is.SameAs(client));
        Assert.That(client.GetService(typeof(IChatClient)), Is.SameAs(client));
        Assert.That(client.GetService<ContinuousBatchingEngine>(), Is.Not.Null);
        Assert.That(client.GetService<Tokenizer>(), Is.SameAs(client.GetService<ContinuousBatchingEngine>()!.Tokenizer));
        Assert.That(client.GetService<LLMPipeline>(), Is.Null);
        Assert.That(client.GetService(typeof(IChatClient), "key"), Is.Null);
        Assert.That(() => client.GetService(null!), Throws.ArgumentNullException);
        ChatClientMetadata metadata = client.GetService<ChatClientMetadata>()!;
        Assert.That((metadata.ProviderName, metadata.ProviderUri, metadata.DefaultModelId), Is.EqualTo(("openvino", (Uri?)null, "tiny-chat")));
    }

    [Test]
    public void RefusesContentThatTheModelCannotTake()
    {
        AssertRefused(new DataContent(new byte[] { 1 }, "image/png"), "no images");
        AssertRefused(new DataContent(new byte[] { 1 }, "audio/wav"), "no audio");
        AssertRefused(new DataContent(new byte[] { 1 }, "application/pdf"), "application/pdf");
        AssertRefused(new UriContent("https://example.com/a.png", "image/png"), "does not download");
        AssertRefused(new HostedFileContent("1"), nameof(HostedFileContent));
    }

    private void AssertRefused(AIContent content, string message) => Assert.That(
        async () => await _client.GetResponseAsync([new AIChatMessage(ChatRole.User, [new TextContent(Question), content])]),
        Throws.TypeOf<NotSupportedException>().With.Message.Contains(message));

    private RenderedChat Render(IEnumerable<AIChatMessage> messages, string? instructions = null)
    {
        var model = new EngineChatModel(_client.GetRequiredService<ContinuousBatchingEngine>());
        return ChatRenderer.Render(messages, instructions, [], null, new ChatTemplateTraits(model.Tokenizer, new()), model);
    }
}
