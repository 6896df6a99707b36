namespace OpenVinoGenAI.Tests.Tokenizers;

/// <summary>Truncation, pairs, batches, models in memory, templates with tools of a call, the vocabulary as a map.</summary>
internal sealed class TokenizerExtrasTests
{
    private static readonly Dictionary<string, object> Pairs = new() { ["add_second_input"] = true };
    private static readonly EncodeOptions One = new() { MaxLength = 1, Truncation = true };

    [Test]
    public void Truncation_below_the_special_tokens_is_refused()
    {
        using var single = new Tokenizer(TestData.Model("tiny-embed"));
        using var pairs = new Tokenizer(TestData.Model("tiny-rerank"), Pairs);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => single.Encode("the quick brown fox", One), Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contain("at least 2"));
            Assert.That(single.Encode("the quick brown fox", One with { MaxLength = 2 }).Columns, Is.EqualTo(2));
            Assert.That(single.Encode("the quick brown fox", One with { AddSpecialTokens = false }).Columns, Is.EqualTo(1));
            Assert.That(() => pairs.EncodePairs([("the quick", "brown fox")], One), Throws.InstanceOf<ArgumentOutOfRangeException>());
            Assert.That(pairs.EncodePairs([("the quick", "brown fox")], One with { MaxLength = 5 }).Columns, Is.EqualTo(5));
        }
    }

    [Test]
    [Category(LongForm.Category)]
    public void Without_the_guard_truncation_crashes()
    {
        ChildResult result = ChildProcess.Run("tokenizer-unguarded", TestData.Model("tiny-embed"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Signal, Is.AnyOf(ChildResult.SigSegv, ChildResult.SigAbrt), result.ToString());
            Assert.That(result.Output.TrimEnd(), Is.EqualTo("encoding"));
        }
    }

    [Test]
    public void Pairs_need_a_tokenizer_for_pairs()
    {
        using var single = new Tokenizer(TestData.Model("tiny-rerank"));
        using var pairs = new Tokenizer(TestData.Model("tiny-rerank"), Pairs);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((single.SupportsPairedInput, pairs.SupportsPairedInput), Is.EqualTo((false, true)));
            Assert.That(() => single.EncodePairs([("a", "b")]), Throws.InvalidOperationException.With.Message.Contain("add_second_input"));
            Assert.That(() => pairs.EncodePairs([]), Throws.ArgumentException);
            Assert.That(() => pairs.EncodePairs([("", ""), ("", "")]), Throws.ArgumentException.With.Message.Contain("Leave out pairs without text"));
            Assert.That(() => pairs.EncodePairs([("a", null!)]), Throws.ArgumentException);
            Assert.That(pairs.EncodePairs([("a", "b"), ("c", "d e f")]).Rows, Is.EqualTo(2));
        }
    }

    [Test]
    public void Batches_may_have_texts_of_any_length()
    {
        using var tokenizer = new Tokenizer(TestData.Model("tiny-chat"));
        long[] hello = tokenizer.Encode("Hello!").GetTokens(0);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(tokenizer.DecodeBatch([hello, [], [hello[0]], [-1, 1_000_000_000]]), Is.EqualTo(["Hello!", "", tokenizer.Decode([hello[0]]), ""]));
            Assert.That(tokenizer.DecodeBatch([]), Is.Empty);
            Assert.That(() => tokenizer.DecodeBatch([hello, null!]), Throws.ArgumentException);
        }
    }

    [Test]
    public void From_memory_it_is_the_same_tokenizer()
    {
        string model = TestData.Model("tiny-chat");
        using var file = new Tokenizer(model);
        using var memory = Tokenizer.FromMemory(
            File.ReadAllText(Path.Combine(model, "openvino_tokenizer.xml")),
            File.ReadAllBytes(Path.Combine(model, "openvino_tokenizer.bin")),
            File.ReadAllText(Path.Combine(model, "openvino_detokenizer.xml")),
            File.ReadAllBytes(Path.Combine(model, "openvino_detokenizer.bin")));
        using var encoder = Tokenizer.FromMemory(
            File.ReadAllText(Path.Combine(model, "openvino_tokenizer.xml")), File.ReadAllBytes(Path.Combine(model, "openvino_tokenizer.bin")));
        long[] expected = file.Encode("What is OpenVINO?").InputIds.ToArray();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(memory.Encode("What is OpenVINO?").InputIds.ToArray(), Is.EqualTo(expected));
            Assert.That(memory.Decode(expected), Is.EqualTo("What is OpenVINO?"));
            Assert.That(encoder.Encode("What is OpenVINO?").InputIds.ToArray(), Is.EqualTo(expected));
            Assert.That(() => encoder.Decode(expected), Throws.InstanceOf<OpenVinoGenAIException>());
            Assert.That(() => Tokenizer.FromMemory("no model", default), Throws.TypeOf<ModelLoadException>());
        }
    }

    [Test]
    public void Tools_and_context_of_a_call_replace_those_of_the_history()
    {
        const string Template = "{{ tools[0]['name'] }} {{ mood }}";
        using var tokenizer = new Tokenizer(TestData.Model("tiny-chat"));
        var history = new ChatHistory { Tools = "[{\"name\": \"own\"}]", ExtraContext = "{\"mood\": \"calm\"}" };
        history.Add(ChatMessage.User("Hi"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(tokenizer.ApplyChatTemplate(history, chatTemplate: Template), Is.EqualTo("own calm"));
            Assert.That(tokenizer.ApplyChatTemplate(history, "[{\"name\": \"other\"}]", null, chatTemplate: Template), Is.EqualTo("other calm"));
            Assert.That(tokenizer.ApplyChatTemplate(history, null, "{\"mood\": \"glad\"}", chatTemplate: Template), Is.EqualTo("own glad"));
            Assert.That(() => tokenizer.ApplyChatTemplate(history, "{}", null), Throws.ArgumentException);
            Assert.That(() => tokenizer.ApplyChatTemplate(history, null, "[]"), Throws.ArgumentException);
            Assert.That(history.Tools, Does.Contain("own"));
        }
    }

    [Test]
    public void A_tokenizer_without_token_types_gives_none()
    {
        using var tokenizer = new Tokenizer(TestData.Model("tiny-chat"));

        Assert.That(tokenizer.Encode("a").TokenTypeIds, Is.Null);
    }

    [Test]
    public void The_map_has_the_ids_of_the_vocabulary()
    {
        using var tokenizer = new Tokenizer(TestData.Model("tiny-chat"));
        IReadOnlyDictionary<string, long> map = tokenizer.GetVocabularyMap();
        IReadOnlyList<byte[]> vocabulary = tokenizer.GetVocabulary();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(map["<|im_end|>"], Is.EqualTo(tokenizer.EosTokenId));
            Assert.That(map, Has.Count.LessThanOrEqualTo(vocabulary.Count).And.Count.GreaterThan(1000));
            Assert.That(map.All(token => System.Text.Encoding.UTF8.GetBytes(token.Key).SequenceEqual(vocabulary[(int)token.Value])), Is.True);
        }
    }
}
