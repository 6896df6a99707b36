using System.Collections;

namespace OpenVinoGenAI.Tests;

/// <summary>Options, templates, tags and metrics, the same with each backend.</summary>
[TestFixture(AttentionBackend.PagedAttention)]
[TestFixture(AttentionBackend.ScaledDotProduct)]
internal sealed class VisionOptionTests(AttentionBackend backend) : VisionTests(backend)
{
    [Test]
    public void No_beam_is_refused() => Assert.That(
        () => Pipeline.Generate(What, Red, new() { NumBeams = 0 }),
        Throws.InstanceOf<InvalidConfigurationException>().With.Property(nameof(InvalidConfigurationException.Option)).EqualTo("NumBeams"));

    [TestCase("<ov_genai_image_99999999999999999999>")]
    [TestCase("<ov_genai_video_4294967296>")]
    public void A_tag_with_an_impossible_number_is_refused(string tag)
    {
        Assert.That(() => Pipeline.Generate(tag + What, Red), Throws.ArgumentException.With.Message.Contains(tag));
        Assert.That(() => Pipeline.Generate([ChatMessage.User(tag)], Red), Throws.ArgumentException.With.Message.Contains(tag));
    }

    [Test]
    public void The_generation_config_is_the_pipelines()
    {
        GenerationConfig before = Pipeline.GenerationConfig;
        Pipeline.GenerationConfig = new() { MaxNewTokens = 2 };
        try
        {
            Assert.That(Pipeline.Generate(What, Red).Text, Is.EqualTo("A red"));
            Assert.That(Pipeline.GenerationConfig, Is.EqualTo(before with { MaxNewTokens = 2 }));
        }
        finally
        {
            Pipeline.GenerationConfig = before;
        }
    }

    [Test]
    public void The_chat_template_is_the_pipelines()
    {
        string before = Pipeline.ChatTemplate;
        long tokens = Pipeline.Generate("Hello!").PerfMetrics.NumInputTokens;
        Pipeline.ChatTemplate = "{{ messages[0]['content'] }}";
        try
        {
            Assert.That(Pipeline.Generate("Hello!").PerfMetrics.NumInputTokens, Is.LessThan(tokens));
        }
        finally
        {
            Pipeline.ChatTemplate = before;
        }

        Assert.That(Pipeline.Generate("Hello!").PerfMetrics.NumInputTokens, Is.EqualTo(tokens));
    }

    [Test]
    public void Metrics_have_the_time_of_the_embeddings()
    {
        PerfMetrics metrics = Pipeline.Generate(What, Red).PerfMetrics;

        Assert.That(metrics.PrepareEmbeddingsDuration?.Mean, Is.GreaterThan(TimeSpan.Zero).And.LessThan(metrics.GenerateDuration!.Value.Mean));
        Assert.That((metrics + metrics).Raw.PrepareEmbeddingsDurations, Has.Count.EqualTo(2));
    }

    [Test]
    public void Tokens_are_streamed()
    {
        var tokens = new TokenList();

        GenerationResult result = Pipeline.Generate(What, Red, null, tokens);

        Assert.That(Pipeline.Tokenizer.Decode([.. tokens]), Is.EqualTo(result.Text));
    }

    [Test]
    public void The_model_cache_is_used()
    {
        string cache = Path.Combine(TestContext.CurrentContext.WorkDirectory, "vlm-cache", Guid.NewGuid().ToString("N"));
        PipelineOptions options = Options with
        {
            Properties = new Dictionary<string, object>(Options.Properties!) { ["CACHE_DIR"] = cache },
        };
        try
        {
            for (int i = 0; i < 2; i++)
            {
                using var pipeline = new VLMPipeline(Model, "CPU", options);
                Assert.That(pipeline.Generate(What, Red).Text, Is.EqualTo(RedCircle));
                Assert.That(Directory.GetFiles(cache, "*.blob"), Has.Length.EqualTo(3));
            }
        }
        finally
        {
            Directory.Delete(cache, recursive: true);
        }
    }

    [Test]
    public void After_disposal()
    {
        var pipeline = new VLMPipeline(Model, "CPU", Options);
        pipeline.Dispose();
        pipeline.Dispose();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => pipeline.Generate(What, Red), Throws.InstanceOf<ObjectDisposedException>());
            Assert.That(() => pipeline.GenerateAsync(What, Red), Throws.InstanceOf<ObjectDisposedException>());
            Assert.That(() => pipeline.GenerationConfig, Throws.InstanceOf<ObjectDisposedException>());
            Assert.That(() => pipeline.StartChat(), Throws.InstanceOf<ObjectDisposedException>());
        }
    }

    [Test]
    public async Task Callers_wait_for_their_turn()
    {
        Task<GenerationResult>[] answers = [.. Enumerable.Range(0, 6).Select(i => Pipeline.GenerateAsync(What, i % 2 == 0 ? Red : Blue))];

        GenerationResult[] results = await Task.WhenAll(answers);

        Assert.That(results.Select((result, i) => result.Text == (i % 2 == 0 ? RedCircle : BlueSquare)), Has.All.True);
    }

    private sealed class TokenList : StreamerBase, IEnumerable<long>
    {
        private readonly List<long> _tokens = [];

        public override StreamingStatus Write(long token)
        {
            _tokens.Add(token);
            return StreamingStatus.Running;
        }

        public override void End()
        {
        }

        public IEnumerator<long> GetEnumerator() => _tokens.GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
