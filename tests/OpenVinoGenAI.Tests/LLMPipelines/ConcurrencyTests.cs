namespace OpenVinoGenAI.Tests;

/// <summary>Several callers of one pipeline queue in their order; several pipelines run side by side.</summary>
[TestFixture(AttentionBackend.PagedAttention)]
[TestFixture(AttentionBackend.ScaledDotProduct)]
internal sealed class ConcurrencyTests(AttentionBackend backend) : TinyChatTests(backend)
{
    private static readonly string[] Prompts =
    [
        "What is the capital of Italy?", "What is 3 + 4?", "What is the opposite of hot?", "What does a cow say?",
        "What is the capital of Spain?", "What is 5 + 5?", "What is OpenVINO?", "What does a dog say?",
    ];

    [Test]
    public void Each_thread_gets_its_own_answer()
    {
        string[] expected = [.. Prompts.Select(prompt => Pipeline.Generate(prompt).Text)];
        string[] actual = new string[Prompts.Length];
        Thread[] threads = [.. Prompts.Select((prompt, i) => new Thread(() => actual[i] = Pipeline.Generate(prompt).Text))];

        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());

        Assert.That(actual, Is.EqualTo(expected));
        Assert.That(expected.Distinct().Count(), Is.EqualTo(Prompts.Length));
    }

    [Test]
    public async Task Callers_are_served_in_their_order()
    {
        var order = new List<int>();
        using HeldGeneration held = await HeldGeneration.StartAsync(Pipeline);
        Task[] others = [.. Prompts.Select((prompt, i) => Pipeline.GenerateAsync(
            prompt,
            new() { MaxNewTokens = 2 },
            _ =>
            {
                lock (order)
                {
                    order.Add(i);
                }

                return StreamingStatus.Stop;
            }))];
        await held.Release();
        await Task.WhenAll(others);

        Assert.That(order.Distinct(), Is.EqualTo(Enumerable.Range(0, Prompts.Length)));
    }

    [Test]
    public async Task A_failed_caller_does_not_harm_the_next()
    {
        Task<GenerationResult> bad = Pipeline.GenerateAsync(ShortPrompt, new() { MaxNewTokens = 0 });
        Task<GenerationResult> good = Pipeline.GenerateAsync(ShortPrompt);

        await Assert.ThrowsAsync<InvalidConfigurationException>(() => bad);
        Assert.That((await good).Text, Is.EqualTo(ShortAnswer));
    }

    [Test]
    public async Task Two_pipelines_run_at_once()
    {
        using LLMPipeline other = Models.LoadTinyChat();
        string expected = Pipeline.Generate(LongPrompt).Text;
        using var barrier = new Barrier(2);
        bool met = false;

        // Each waits in its first piece for the other: they pass only if both run at the same time.
        Func<string, StreamingStatus> Meet()
        {
            bool first = true;
            return _ =>
            {
                if (first)
                {
                    first = false;
                    met = barrier.SignalAndWait(Hang.Limit);
                }

                return StreamingStatus.Running;
            };
        }

        GenerationResult[] results = await Task.WhenAll(
            Pipeline.GenerateAsync(LongPrompt, null, Meet()), other.GenerateAsync(LongPrompt, null, Meet()));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(met, Is.True);
            Assert.That(results.Select(result => result.Text), Is.All.EqualTo(expected));
        }
    }

    [Test]
    public void Kinds_of_input_can_be_mixed()
    {
        var history = new ChatHistory([ChatMessage.User(ShortPrompt)]);
        TokenizedInputs tokens = Pipeline.Tokenizer.Encode("The capital of Poland is");
        for (int i = 0; i < 2; i++)
        {
            using (Assert.EnterMultipleScope())
            {
                Assert.That(Pipeline.Generate(history).Text, Is.EqualTo(ShortAnswer));
                Assert.That(Pipeline.Generate(ShortPrompt).Text, Is.EqualTo(ShortAnswer));
                Assert.That(Pipeline.Tokenizer.Decode(Pipeline.Generate(tokens).Tokens[0]), Is.EqualTo(" Warsaw."));
                Assert.That(Pipeline.Generate([ShortPrompt]).Text, Is.EqualTo(ShortAnswer));
            }
        }
    }
}
