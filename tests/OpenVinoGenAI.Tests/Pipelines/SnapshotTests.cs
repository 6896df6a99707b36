namespace OpenVinoGenAI.Tests;

/// <summary>A language model reads its inputs when a call is made: what the caller does to them while the call waits does not count.</summary>
internal sealed class SnapshotTests : TinyChatTests
{
    private const string Other = "What is 3 + 4?";

    private static IEnumerable<TestCaseData> Changes()
    {
        yield return Case("add", history => history.AddUser(Other));
        yield return Case("clear", history => history.Clear());
        yield return Case("replace", history =>
        {
            history.RemoveLast();
            history.AddUser(Other);
        });
        yield return Case("tools", history => history.Tools = """[{"type":"function","function":{"name":"f","description":"","parameters":{}}}]""");
    }

    [TestCaseSource(nameof(Changes))]
    public async Task A_history_may_change_while_the_call_waits(Action<ChatHistory> change)
    {
        using HeldGeneration held = await HeldGeneration.StartAsync(Pipeline);
        var history = new ChatHistory([ChatMessage.User(ShortPrompt)]);
        Task<string>[] answers =
        [
            TextOf(Pipeline.GenerateAsync(history)),
            TextOf(Pipeline.GenerateAsync(history, null, _ => StreamingStatus.Running)),
            TextOf(Pipeline.StreamAsync(history)),
        ];
        change(history);
        await held.Release();

        Assert.That(await Task.WhenAll(answers), Is.All.EqualTo(ShortAnswer));
    }

    [Test]
    public async Task A_stream_answers_the_history_that_it_was_made_of()
    {
        var history = new ChatHistory([ChatMessage.User(ShortPrompt)]);
        IAsyncEnumerable<string> stream = Pipeline.StreamAsync(history);
        history.AddUser(Other);

        Assert.That(await TextOf(stream), Is.EqualTo(ShortAnswer));
    }

    [Test]
    public async Task A_list_of_prompts_may_change_while_the_call_waits()
    {
        using HeldGeneration held = await HeldGeneration.StartAsync(Pipeline);
        List<string> prompts = [ShortPrompt];
        Task<GenerationResult> answer = Pipeline.GenerateAsync(prompts);
        prompts[0] = Other;
        prompts.Add(Other);
        await held.Release();

        Assert.That((await answer).Texts, Is.EqualTo([ShortAnswer]));
    }

    [Test]
    public async Task Tokens_may_change_while_the_call_waits()
    {
        long[] ids = Pipeline.Tokenizer.Encode("The capital of Poland is").GetTokens(0);
        long[] mask = [.. ids.Select(_ => 1L)];
        using HeldGeneration held = await HeldGeneration.StartAsync(Pipeline);
        Task<EncodedGenerationResult> answer = Pipeline.GenerateAsync(new TokenizedInputs(ids, mask, 1));

        // The library would read its tables at these.
        Array.Fill(ids, long.MaxValue / 2);
        Array.Fill(mask, 0);
        await held.Release();

        Assert.That(Pipeline.Tokenizer.Decode((await answer).Tokens[0]), Is.EqualTo(" Warsaw."));
    }

    [Test]
    public void A_list_is_read_once()
    {
        TokenizedInputs expected = Pipeline.Tokenizer.Encode(["a", "bb"]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Pipeline.Tokenizer.Encode(new ChangingList(["a", "bb"])).InputIds.ToArray(), Is.EqualTo(expected.InputIds.ToArray()));
            Assert.That(Pipeline.Generate(new ChangingList([ShortPrompt])).Texts, Is.EqualTo([ShortAnswer]));
        }
    }

    private static TestCaseData Case(string name, Action<ChatHistory> change) => new TestCaseData(change).SetArgDisplayNames(name);

    private static async Task<string> TextOf(Task<GenerationResult> result) => (await result).Text;

    private static async Task<string> TextOf(IAsyncEnumerable<string> pieces)
    {
        string text = string.Empty;
        await foreach (string piece in pieces)
        {
            text += piece;
        }

        return text;
    }

    /// <summary>A list whose texts grow from one reading to the next, as another thread might make them.</summary>
    private sealed class ChangingList(string[] texts) : IReadOnlyList<string>
    {
        private int _readings;

        public int Count => texts.Length;

        public string this[int index] => texts[index];

        public IEnumerator<string> GetEnumerator()
        {
            string growth = new('x', 100_000 * _readings++);
            return texts.Select(text => text + growth).GetEnumerator();
        }

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
