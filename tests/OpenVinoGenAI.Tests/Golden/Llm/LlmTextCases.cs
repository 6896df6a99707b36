using System.Text.Json;

namespace OpenVinoGenAI.Tests;

/// <summary>Runs the kinds of cases that end with texts.</summary>
internal static class LlmTextCases
{
    public static void Generate(LlmCase test)
    {
        JsonElement prompts = test.Json.Take("prompts");
        GenerationResult result = test.Config.Logprobs is > 0
            ? InEngine(test, prompts.GetString()!)
            : prompts.ValueKind == JsonValueKind.String
            ? test.Pipeline.Generate(prompts.GetString()!, test.Config)
            : test.Pipeline.Generate(GoldenJson.Texts(prompts, test.Json.Place), test.Config);
        test.Verify(result, test.Expected);
        UnstableFields.Verify(result, test);
        VerifyHuggingFace(result, test.Json);
    }

    // Only an engine gives log probabilities, so that a pipeline refuses the option.
    private static GenerationResult InEngine(LlmCase test, string prompt)
    {
        Assert.That(() => test.Pipeline.Generate(prompt, test.Config), Throws.TypeOf<InvalidConfigurationException>());
        using var engine = new ContinuousBatchingEngine(Models.TinyChat, "CPU", Models.F32);
        return engine.GenerateAsync(prompt, test.Config).GetAwaiter().GetResult();
    }

    public static void Repeat(LlmCase test)
    {
        IReadOnlyList<GoldenObject> runs = test.Expected.TakeObjects("runs");
        string[] prompts = test.Json.Take<string[]>("prompts");
        Assert.That(runs, Has.Count.EqualTo(prompts.Length));
        for (int i = 0; i < prompts.Length; i++)
        {
            test.Verify(test.Pipeline.Generate([prompts[i]], test.Config), runs[i]);
            runs[i].ThrowIfAnyLeft();
        }
    }

    public static void Chat(LlmCase test)
    {
        test.Pipeline.StartChat(test.Json.Take<string>("system"));
        try
        {
            string[] answers = [.. test.Json.Take<string[]>("turns").Select(turn => test.Pipeline.Generate(turn, test.Config).ToString())];
            Assert.That(answers, Is.EqualTo(test.Expected.Take<string[]>("answers")));
        }
        finally
        {
            test.Pipeline.FinishChat();
        }

        if (test.Json.TakeOptional<string>("after_finish") is { } prompt)
        {
            Assert.That(test.Pipeline.Generate(prompt, test.Config).Text, Is.EqualTo(test.Expected.Take<string>("after_finish")));
        }
    }

    public static void History(LlmCase test)
    {
        ChatHistory history = ChatHistoryReader.Read(test.Json);
        string[] then = test.Json.TakeOptional<string[]>("then", [])!;
        IReadOnlyList<GoldenObject> expected = test.Expected.TakeObjects("results");
        Assert.That(expected, Has.Count.EqualTo(then.Length + 1));
        for (int i = 0; i < expected.Count; i++)
        {
            if (i > 0)
            {
                history.AddUser(then[i - 1]);
            }

            GenerationResult result = test.Pipeline.Generate(history, test.Config);
            history.AddAssistant(result.Text);
            test.Verify(result, expected[i]);
            expected[i].ThrowIfAnyLeft();
        }
    }

    private static void VerifyHuggingFace(GenerationResult result, GoldenObject test)
    {
        bool same = test.TakeOptional<bool>("huggingface_same_texts");
        if (test.TakeOptionalObject("huggingface") is { } other && same)
        {
            Assert.That(result.Texts, Is.EqualTo(other.Take<string[]>("texts")), $"{test.Place}: the texts of Hugging Face");
        }
    }
}
