using OpenVinoGenAI.Inference;

namespace OpenVinoGenAI.Tests;

/// <summary>Every model of families.json, through native generation and through an <see cref="LLMPipeline"/>: the recorded tokens and texts.</summary>
[Category("Golden")]
internal sealed class NativeFamiliesTests
{
    [TestCaseSource(nameof(Cases))]
    public void Case(GoldenObject test)
    {
        string model = Path.Combine("families", test.Take<string>("model"));
        var config = new GenerationConfig { MaxNewTokens = test.Take<int>("max_new_tokens"), DoSample = false };
        using TextGenerator generator = Generators.Load(model);
        using var pipeline = new LLMPipeline(TestData.Model(model), "CPU", Models.F32);
        using (Assert.EnterMultipleScope())
        {
            foreach (GoldenObject raw in test.TakeObjects("raw"))
            {
                TokenizedInputs inputs = generator.Tokenizer.Encode(raw.Take<string>("prompt"));
                long[] expected = raw.Take<long[]>("output_ids");
                Assert.That(generator.Generate(inputs, config).Sequences[0].Tokens, Is.EqualTo(expected), raw.Place);
                Assert.That(pipeline.Generate(inputs, config).Tokens[0], Is.EqualTo(expected), raw.Place);
            }

            if (test.TakeOptionalObject("chat") is { } chat)
            {
                ChatHistory history = ChatHistoryReader.Read(chat);
                Assert.That(generator.Generate(history, config).Text, Is.EqualTo(chat.Take<string>("text")));
            }
        }
    }

    private static IEnumerable<TestCaseData> Cases() =>
        GoldenFile.Cases("families.json", json => $"native_{json.GetProperty("model").GetString()}");
}
