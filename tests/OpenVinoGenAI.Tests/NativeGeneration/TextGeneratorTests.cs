using OpenVinoGenAI.Inference;

namespace OpenVinoGenAI.Tests;

/// <summary>Native generation with rules of the caller's own, in streams, batches and chats.</summary>
internal sealed class TextGeneratorTests
{
    private const string Prompt = "What is the capital of France?";
    private const string Answer = "The capital of France is Paris.";
    private const string Long = "Count from 1 to 30.";

    private TextGenerator _generator = null!;

    [OneTimeSetUp]
    public void Load() => _generator = Generators.Load(keepPromptCache: true);

    [OneTimeTearDown]
    public void Free() => _generator?.Dispose();

    [Test]
    public void The_config_is_that_of_the_model()
    {
        using var pipeline = new LLMPipeline(Models.TinyChat, "CPU", Models.F32);
        Assert.That(_generator.GenerationConfig, Is.EqualTo(pipeline.GenerationConfig));
    }

    /// <summary>A user-made logits processor: it bans a word, wherever in the answer the word would be.</summary>
    [Test]
    public void A_banned_word_does_not_occur()
    {
        var ban = new WordBan(_generator.Tokenizer, "Paris");
        TextGenerationResult result = _generator.Generate(Prompt, new() { MaxNewTokens = 20 }, new() { LogitsProcessors = [ban] });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(_generator.Generate(Prompt).Text, Does.Contain("Paris"));
            Assert.That(result.Text, Does.Not.Contain("Paris"));
            Assert.That(result.Text, Does.StartWith("The capital of France is"));
        }
    }

    /// <summary>A user-made sampler: it takes the second best token at the first step, and then the best.</summary>
    [Test]
    public void A_sampler_of_the_callers_own_chooses()
    {
        TokenCandidate[] candidates = [];
        _generator.Generate(Prompt, new() { MaxNewTokens = 1 }, new() { OnStep = step => candidates = step.GetTopCandidates(2) });
        TextGenerationResult result = _generator.Generate(Prompt, new() { MaxNewTokens = 5 }, new() { Sampler = new SecondBestFirst() });
        Assert.That(result.Sequences[0].Tokens[0], Is.EqualTo(candidates[1].Token));
    }

    [Test]
    public void A_condition_of_the_callers_own_ends_the_answer()
    {
        TextGenerationResult result = _generator.Generate(Long, null, new() { StopConditions = [new MaxNewTokensCondition(3)] });
        Assert.That(result.Sequences[0].Tokens, Has.Count.EqualTo(3));
        Assert.That(result.Sequences[0].FinishReason, Is.EqualTo(FinishReason.Length));
    }

    [Test]
    public void Each_step_shows_its_candidates()
    {
        var tokens = new List<long>();
        var best = new List<TokenCandidate>();
        TextGenerationResult result = _generator.Generate(Prompt, null, new()
        {
            OnStep = step =>
            {
                tokens.Add(step.Token);
                best.Add(step.GetTopCandidates(5)[0]);
            },
        });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Text, Is.EqualTo(Answer));
            Assert.That(tokens, Is.EqualTo(result.Sequences[0].Tokens));
            Assert.That(best.Select(candidate => candidate.Token), Is.EqualTo(tokens), "greedy decoding takes the best");
            Assert.That(best.Select(candidate => candidate.Probability), Is.All.InRange(0, 1));
        }
    }

    [Test]
    public void A_processor_or_sampler_that_throws_leaves_the_generator_usable()
    {
        LogitsProcessor broken = LogitsProcessor.Create((_, _) => throw new InvalidTimeZoneException("mine"));
        Assert.Throws<InvalidTimeZoneException>(() => _generator.Generate(Prompt, null, new() { LogitsProcessors = [broken] }));
        Assert.Throws<InvalidOperationException>(() => _generator.Generate(Prompt, null, new() { Sampler = new OutOfVocabulary() }));
        Assert.Throws<InvalidOperationException>(() => _generator.Generate(Prompt, null, null, _ => _generator.Generate(Prompt).Text.Length > 0 ? StreamingStatus.Running : StreamingStatus.Stop));
        Assert.That(_generator.Generate(Prompt).Text, Is.EqualTo(Answer));
    }

    [Test]
    public void Pieces_are_whole_characters_and_make_up_the_text()
    {
        var pieces = new List<string>();
        TextGenerationResult result = _generator.Generate("Say something in Chinese.", new() { MaxNewTokens = 40 }, null, piece =>
        {
            pieces.Add(piece);
            return StreamingStatus.Running;
        });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(string.Concat(pieces), Is.EqualTo(result.Text));
            Assert.That(pieces, Has.None.Contains("\uFFFD"));
            Assert.That(pieces, Has.Count.GreaterThan(1));
        }
    }

    [TestCase("5")]
    [TestCase("4, 5")]
    public void A_stop_string_ends_text_and_stream(string stop)
    {
        var pieces = new List<string>();
        TextGenerationResult result = _generator.Generate("Count from 1 to 10.", new() { StopStrings = [stop] }, null, piece =>
        {
            pieces.Add(piece);
            return StreamingStatus.Running;
        });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Text, Is.EqualTo("1, 2, 3, 4, 5"[..("1, 2, 3, 4, 5".IndexOf(stop, StringComparison.Ordinal))]));
            Assert.That(string.Concat(pieces), Is.EqualTo(result.Text));
            Assert.That(result.Sequences[0].FinishReason, Is.EqualTo(FinishReason.Stop));
        }
    }

    [TestCase(StreamingStatus.Stop, FinishReason.Stop)]
    [TestCase(StreamingStatus.Cancel, FinishReason.None)]
    public void A_streamer_can_end_the_answer(StreamingStatus status, FinishReason reason)
    {
        int pieces = 0;
        TextGenerationResult result = _generator.Generate(Long, null, null, _ => ++pieces == 3 ? status : StreamingStatus.Running);
        Assert.That(pieces, Is.GreaterThanOrEqualTo(3).And.LessThanOrEqualTo(4));
        Assert.That(result.Sequences[0].FinishReason, Is.EqualTo(reason));
    }

    [Test]
    public async Task A_stream_can_be_enumerated_and_left()
    {
        var pieces = new List<string>();
        await foreach (string piece in _generator.StreamAsync(Prompt))
        {
            pieces.Add(piece);
        }

        Assert.That(string.Concat(pieces), Is.EqualTo(Answer));
        await foreach (string piece in _generator.StreamAsync(Long))
        {
            break;
        }

        Assert.That((await _generator.GenerateAsync(Prompt)).Text, Is.EqualTo(Answer));
    }

    [Test]
    public void A_cancelled_generation_throws_within_a_token()
    {
        using var cancellation = new CancellationTokenSource();
        int steps = 0;
        var hooks = new TextGenerationHooks
        {
            OnStep = _ =>
            {
                if (++steps == 4)
                {
                    cancellation.Cancel();
                }
            },
        };
        OperationCanceledException? error = Assert.Catch<OperationCanceledException>(
            () => _generator.Generate(Long, new() { MaxNewTokens = 200, IgnoreEos = true }, hooks, null, cancellation.Token));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(steps, Is.EqualTo(4));
            Assert.That(error!.CancellationToken, Is.EqualTo(cancellation.Token));
            Assert.That(_generator.Generate(Prompt).Text, Is.EqualTo(Answer));
        }
    }

    [Test]
    public void Samples_depend_on_the_seed_alone()
    {
        var config = new GenerationConfig { DoSample = true, Temperature = 1.5f, TopK = 20, TopP = 0.9f, MinP = 0.01f, RngSeed = 3, MaxNewTokens = 20 };
        string[] texts = [.. Enumerable.Range(0, 2).Select(_ => _generator.Generate(Long, config).Text)];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(texts[0], Is.EqualTo(texts[1]));
            Assert.That(_generator.Generate(Prompt, config with { TopK = 1 }).Text, Is.EqualTo(Answer), "one candidate leaves no choice");
        }

        TextGenerationResult several = _generator.Generate("Tell me a story.", config with { NumReturnSequences = 4, TopK = 200, TopP = 1, Temperature = 2 });
        Assert.That(several.Sequences.Select(sequence => sequence.Text).Distinct().Count(), Is.GreaterThan(1));
    }

    [Test]
    public void A_batch_equals_single_prompts()
    {
        string[] prompts = [Prompt, "What is 5 + 5?", "What does a dog say?", Long];
        string[] single = [.. prompts.Select(prompt => _generator.Generate(prompt).Text)];
        TextGenerationResult batch = _generator.Generate(prompts);
        Assert.That(batch.Sequences.Select(sequence => sequence.Text), Is.EqualTo(single));
    }

    /// <summary>The turns of a chat read only what is new; the answers are those of a model without a cache.</summary>
    [Test]
    public void Turns_of_a_chat_share_the_cache()
    {
        using TextGenerator fresh = Generators.Load();
        var history = new ChatHistory();
        var cached = new List<int>();
        foreach (string turn in new[] { "My name is Anna.", "What is the capital of Italy?", "What is 3 + 4?" })
        {
            history.AddUser(turn);
            TextGenerationResult result = _generator.Generate(history);
            cached.Add(result.Metrics.CachedTokens);
            Assert.That(result.Text, Is.EqualTo(fresh.Generate(history).Text));
            history.AddAssistant(result.Text);
        }

        Assert.That(cached.Skip(1), Is.All.GreaterThan(10));
    }

    [Test]
    public void Speculative_decoding_gives_the_text_of_the_model_alone()
    {
        using TextGenerator speculative = Generators.Load(draft: Generators.Draft, keepPromptCache: true);
        foreach (GenerationConfig config in (GenerationConfig[])[new(), new() { RepetitionPenalty = 1.3f }, new() { NumAssistantTokens = 3, MaxNewTokens = 17 }])
        {
            foreach (string prompt in new[] { Prompt, Long, "Write a poem about the sea." })
            {
                GenerationConfig plain = config with { NumAssistantTokens = null };
                TextGenerationResult result = speculative.Generate(prompt, config);
                Assert.That(result.Text, Is.EqualTo(_generator.Generate(prompt, plain).Text));
                Assert.That(result.Metrics.AcceptedTokens, Is.InRange(1, result.Metrics.ProposedTokens));
            }
        }
    }

    [Test]
    public void A_token_allocates_nothing()
    {
        TokenizedInputs inputs = _generator.Tokenizer.Encode(Long);
        Allocated(inputs, 40);
        long few = Allocated(inputs, 40);
        long many = Allocated(inputs, 140);
        Assert.That((many - few) / 100.0, Is.LessThan(100), "bytes per token; only buffers grow");
    }

    [Test]
    public void What_is_not_supported_is_refused()
    {
        using TextGenerator speculative = Generators.Load(draft: Generators.Draft);
        using (Assert.EnterMultipleScope())
        {
            Refuses(_generator, new() { StructuredOutput = new() { Regex = "[0-9]" } }, nameof(GenerationConfig.StructuredOutput));
            Refuses(_generator, new() { Echo = true, MaxNewTokens = 3 }, nameof(GenerationConfig.Echo));
            Refuses(_generator, new() { Temperature = 0, DoSample = true }, nameof(GenerationConfig.Temperature));
            Refuses(_generator, new() { NumAssistantTokens = 3 }, nameof(GenerationConfig.NumAssistantTokens));
            Refuses(speculative, new() { DoSample = true }, nameof(GenerationConfig.DoSample));
            Assert.Throws<ArgumentException>(() => _generator.Generate(Prompt, new() { NumBeams = 2 }, new() { Sampler = GreedySampler.Instance }));
            Assert.Throws<ArgumentException>(() => speculative.Generate([Prompt, Prompt]));
            Assert.Throws<PromptTooLongException>(() => _generator.Generate(string.Concat(Enumerable.Repeat("word ", 3000))));
            Assert.Throws<ModelLoadException>(() => _ = new TextGenerator("no such folder"));
            Assert.That(
                () => new CausalModel(Path.Combine(Models.TinyChat, "openvino_tokenizer.xml")), Throws.InstanceOf<OpenVinoGenAIException>());
        }
    }

    [Test]
    public void A_disposed_generator_is_refused()
    {
        TextGenerator generator = Generators.Load();
        generator.Dispose();
        generator.Dispose();
        Assert.Throws<ObjectDisposedException>(() => generator.Generate(Prompt));
        Assert.That(async () => await generator.GenerateAsync(Prompt), Throws.TypeOf<ObjectDisposedException>());
    }

    [Test]
    public void Calls_of_several_threads_wait_for_each_other()
    {
        string[] answers = new string[6];
        Parallel.For(0, answers.Length, i => answers[i] = _generator.Generate(Prompt).Text);
        Assert.That(answers, Is.All.EqualTo(Answer));
    }

    private static void Refuses(TextGenerator generator, GenerationConfig config, string option) => Assert.That(
        () => generator.Generate(Prompt, config),
        Throws.TypeOf<InvalidConfigurationException>().With.Property(nameof(InvalidConfigurationException.Option)).EqualTo(option));

    private long Allocated(TokenizedInputs inputs, int tokens)
    {
        var config = new GenerationConfig { MaxNewTokens = tokens, IgnoreEos = true };
        long before = GC.GetAllocatedBytesForCurrentThread();
        _generator.Generate(inputs, config);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private sealed class SecondBestFirst : TokenSampler
    {
        public override long Sample(ReadOnlySpan<float> logits, TokenHistory history) =>
            TokenCandidate.Top(logits, 2)[history.Generated.IsEmpty ? 1 : 0].Token;
    }

    private sealed class OutOfVocabulary : TokenSampler
    {
        public override long Sample(ReadOnlySpan<float> logits, TokenHistory history) => logits.Length;
    }
}
