namespace OpenVinoGenAI.Tests;

/// <summary>What the recorded cases do not ask of a tokenizer.</summary>
internal sealed class TokenizerTests
{
    private Tokenizer _tokenizer = null!;

    [OneTimeSetUp]
    public void Load() => _tokenizer = new Tokenizer(Models.TinyChat);

    [OneTimeTearDown]
    public void Free() => _tokenizer?.Dispose();

    /// <summary>The library makes a single row of them.</summary>
    [TestCase(1)]
    [TestCase(3)]
    public void Empty_texts_have_a_row_each(int count)
    {
        TokenizedInputs inputs = _tokenizer.Encode([.. Enumerable.Repeat(string.Empty, count)]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(inputs.Rows, Is.EqualTo(count));
            for (int row = 0; row < inputs.Rows; row++)
            {
                Assert.That(inputs.GetTokens(row), Is.EqualTo(_tokenizer.Encode(string.Empty).GetTokens(0)));
            }
        }
    }

    [Test]
    public void A_batch_is_padded_to_its_longest_text()
    {
        TokenizedInputs inputs = _tokenizer.Encode(["Hello!", "What is OpenVINO?"]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((inputs.Rows, inputs.Columns), Is.EqualTo((2, 4)));
            Assert.That(inputs.GetTokens(0), Is.EqualTo(_tokenizer.Encode("Hello!").GetTokens(0)));
            Assert.That(inputs.GetTokens(1), Is.EqualTo(_tokenizer.Encode("What is OpenVINO?").GetTokens(0)));
            Assert.That(inputs.AttentionMask.ToArray().Sum(), Is.EqualTo(6));
            Assert.That(() => inputs.GetTokens(2), Throws.TypeOf<ArgumentOutOfRangeException>());
        }
    }

    [TestCase(true)]
    [TestCase(false)]
    public void Padding_goes_where_it_is_asked_for(bool left)
    {
        var options = new EncodeOptions { MaxLength = 5, PadToMaxLength = true, PadLeft = left };
        TokenizedInputs inputs = _tokenizer.Encode("Hello!", options);
        long[] mask = left ? [0, 0, 0, 1, 1] : [1, 1, 0, 0, 0];

        using (Assert.EnterMultipleScope())
        {
            Assert.That(inputs.AttentionMask.ToArray(), Is.EqualTo(mask));
            Assert.That(inputs.GetTokens(0), Is.EqualTo(_tokenizer.Encode("Hello!").GetTokens(0)));
            Assert.That(inputs.InputIds.ToArray().Where((_, i) => mask[i] == 0), Is.All.EqualTo(_tokenizer.PadTokenId));
        }
    }

    [Test]
    public void A_tokenizer_without_truncation_keeps_a_long_text() =>
        Assert.That(_tokenizer.Encode("What is OpenVINO?", new EncodeOptions { MaxLength = 2 }).Columns, Is.EqualTo(4));

    [TestCase(0)]
    [TestCase(-1)]
    public void A_length_below_one_is_refused(int length) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => _tokenizer.Encode("Hi", new EncodeOptions { MaxLength = length }));

    [Test]
    public void Special_tokens_can_be_kept()
    {
        long[] tokens = [.. _tokenizer.Encode("Hi").GetTokens(0), _tokenizer.EosTokenId];

        using (Assert.EnterMultipleScope())
        {
            Assert.That(_tokenizer.Decode(tokens), Is.EqualTo("Hi"));
            Assert.That(_tokenizer.Decode(tokens, skipSpecialTokens: false), Is.EqualTo("Hi<|im_end|>"));
            Assert.That(_tokenizer.Decode([]), Is.Empty);
        }
    }

    [TestCase(1997)]
    [TestCase(-1)]
    [TestCase(long.MaxValue)]
    public void A_token_outside_the_vocabulary_is_decoded_to_nothing(long token) =>
        Assert.That(_tokenizer.Decode([.. _tokenizer.Encode("Hi").GetTokens(0), token]), Is.EqualTo("Hi"));

    [Test]
    public void The_template_can_be_read_changed_and_passed()
    {
        using var tokenizer = new Tokenizer(Models.TinyChat);
        var history = new ChatHistory([ChatMessage.User("Hi")]);
        string before = tokenizer.ApplyChatTemplate(history);
        string original = tokenizer.OriginalChatTemplate;
        string passed = tokenizer.ApplyChatTemplate(history, chatTemplate: "{{ messages[0]['content'] }}!");
        tokenizer.ChatTemplate = "{{ messages[0]['role'] }}";

        using (Assert.EnterMultipleScope())
        {
            Assert.That(before, Does.Contain("<|im_start|>user\nHi"));
            Assert.That(passed, Is.EqualTo("Hi!"));
            Assert.That(tokenizer.ApplyChatTemplate(history), Is.EqualTo("user"));
            Assert.That(original, Does.Contain("im_start"));
        }
    }

    [Test]
    public void A_template_that_is_wrong_is_reported()
    {
        var history = new ChatHistory([ChatMessage.User("Hi")]);

        Assert.That(
            Assert.Catch<OpenVinoGenAIException>(() => _tokenizer.ApplyChatTemplate(history, chatTemplate: "{% if %}"))?.NativeMessage, Is.Not.Empty);
    }

    [Test]
    public void Many_threads_can_use_it_at_once()
    {
        string[] texts = [.. Enumerable.Range(0, 64).Select(i => $"Text {i}: {new string('x', i)} 😀")];
        string[] decoded = new string[texts.Length];

        Parallel.For(0, texts.Length, i => decoded[i] = _tokenizer.Decode(_tokenizer.Encode(texts[i]).GetTokens(0)));

        Assert.That(decoded, Is.EqualTo(texts));
    }

    [Test]
    public void A_matrix_that_does_not_fit_together_is_refused()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.Throws<ArgumentException>(() => new TokenizedInputs(new long[3], null, 2));
            Assert.Throws<ArgumentException>(() => new TokenizedInputs(new long[2], new long[3], 1));
            Assert.Throws<ArgumentException>(() => new TokenizedInputs(new long[2], new long[] { 1, 2 }, 1));
            Assert.Throws<ArgumentOutOfRangeException>(() => new TokenizedInputs(new long[2], null, 0));
            Assert.Throws<ArgumentException>(() => _tokenizer.Encode(Array.Empty<string>()));
            Assert.Throws<ArgumentNullException>(() => _tokenizer.Encode((string)null!));
        }
    }
}
