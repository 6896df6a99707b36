namespace OpenVinoGenAI.Tests;

/// <summary>Every model of families.json: tokens in, tokens out, texts, chat template.</summary>
[Category("Golden")]
internal sealed class FamiliesGoldenTests
{
    [TestCaseSource(nameof(Cases))]
    public void Case(GoldenObject test)
    {
        var properties = new PipelineOptions { Properties = GoldenJson.Properties(test.TakeObject("properties")) };
        using var pipeline = new LLMPipeline(Path.Combine(TestData.Models, "families", test.Take<string>("model")), "CPU", properties);
        var config = new GenerationConfig { MaxNewTokens = test.Take<int>("max_new_tokens"), DoSample = false };
        using (Assert.EnterMultipleScope())
        {
            foreach (GoldenObject raw in test.TakeObjects("raw"))
            {
                VerifyRaw(pipeline, raw, config with { ApplyChatTemplate = false });
            }

            if (test.TakeOptionalObject("chat") is { } chat)
            {
                VerifyChat(pipeline, chat, config);
            }
            else
            {
                Assert.That(pipeline.Tokenizer.ChatTemplate, Is.Empty);
            }
        }

        test.ThrowIfAnyLeft();
    }

    private static IEnumerable<TestCaseData> Cases() =>
        GoldenFile.Cases("families.json", json => $"family_{json.GetProperty("model").GetString()}");

    private static void VerifyRaw(LLMPipeline pipeline, GoldenObject raw, GenerationConfig config)
    {
        string prompt = raw.Take<string>("prompt");
        TokenizedInputs inputs = pipeline.Tokenizer.Encode(prompt);
        Assert.That(inputs.InputIds.ToArray(), Is.EqualTo(raw.Take<long[]>("input_ids")), prompt);
        Assert.That(pipeline.Generate(inputs, config).Tokens[0], Is.EqualTo(raw.Take<long[]>("output_ids")), prompt);
        Assert.That(pipeline.Generate(prompt, config).Text, Is.EqualTo(raw.Take<string>("text")), prompt);
        raw.ThrowIfAnyLeft();
    }

    private static void VerifyChat(LLMPipeline pipeline, GoldenObject chat, GenerationConfig config)
    {
        ChatHistory history = ChatHistoryReader.Read(chat);
        Assert.That(pipeline.Tokenizer.ApplyChatTemplate(history), Is.EqualTo(chat.Take<string>("templated")));
        Assert.That(pipeline.Generate(history, config).Text, Is.EqualTo(chat.Take<string>("text")));
        chat.ThrowIfAnyLeft();
    }
}
