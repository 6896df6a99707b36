using System.Text;

namespace OpenVinoGenAI.Tests;

/// <summary>Runs the kinds of cases that work with tokens.</summary>
internal static class LlmTokenCases
{
    public static void Encoded(LlmCase test)
    {
        Tokenizer tokenizer = test.Pipeline.Tokenizer;
        TokenizedInputs inputs = tokenizer.Encode(test.Json.Take<string>("prompts"));
        EncodedGenerationResult result = test.Pipeline.Generate(inputs, test.Config);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(new[] { inputs.InputIds.ToArray() }, Is.EqualTo(test.Expected.Take<long[][]>("input_ids")));
            Assert.That(result.Tokens, Is.EqualTo(test.Expected.Take<long[][]>("tokens")));
            Assert.That(tokenizer.Decode(result.Tokens[0]), Is.EqualTo(test.Expected.Take<string>("text")));
        }
    }

    public static void Encode(LlmCase test)
    {
        Tokenizer tokenizer = test.Pipeline.Tokenizer;
        string[] prompts = test.Json.Take<string[]>("prompts");
        IReadOnlyList<GoldenObject> encodings = test.Expected.TakeObjects("encodings");
        IReadOnlyList<byte[]> vocabulary = tokenizer.GetVocabulary();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(encodings, Has.Count.EqualTo(prompts.Length));
            for (int i = 0; i < prompts.Length; i++)
            {
                long[] ids = tokenizer.Encode(prompts[i]).InputIds.ToArray();
                Assert.That(ids, Is.EqualTo(encodings[i].Take<long[]>("ids")), prompts[i]);
                Assert.That(tokenizer.Decode(ids), Is.EqualTo(encodings[i].Take<string>("decoded")));
                Assert.That(tokenizer.Decode(ids, skipSpecialTokens: false), Is.EqualTo(encodings[i].Take<string>("decoded_with_special")));
                encodings[i].ThrowIfAnyLeft();
            }

            Assert.That(vocabulary, Has.Count.EqualTo(test.Expected.Take<int>("vocab_size")));
            VerifySpecial(test.Expected, "eos", tokenizer.EosToken, tokenizer.EosTokenId, vocabulary);
            VerifySpecial(test.Expected, "bos", tokenizer.BosToken, tokenizer.BosTokenId, vocabulary);
            VerifySpecial(test.Expected, "pad", tokenizer.PadToken, tokenizer.PadTokenId, vocabulary);
        }
    }

    public static void Template(LlmCase test)
    {
        ChatHistory history = ChatHistoryReader.Read(test.Json);
        using (Assert.EnterMultipleScope())
        {
            foreach (bool addGenerationPrompt in new[] { true, false })
            {
                Assert.That(
                    test.Pipeline.Tokenizer.ApplyChatTemplate(history, addGenerationPrompt),
                    Is.EqualTo(test.Expected.Take<string>($"add_generation_prompt={addGenerationPrompt}")));
            }
        }
    }

    private static void VerifySpecial(GoldenObject expected, string key, string token, long id, IReadOnlyList<byte[]> vocabulary)
    {
        var recorded = expected.Take(key);
        Assert.That((token, id), Is.EqualTo((recorded[0].GetString(), recorded[1].GetInt64())), key);
        if (id >= 0)
        {
            Assert.That(Encoding.UTF8.GetString(vocabulary[(int)id]), Is.EqualTo(token), $"{key} in the vocabulary");
        }
    }
}
