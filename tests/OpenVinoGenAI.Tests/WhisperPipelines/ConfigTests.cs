namespace OpenVinoGenAI.Tests.Whisper;

internal sealed class ConfigTests : WhisperTests
{
    [TestCase("fr")]
    [TestCase("<|fr|>")]
    public void A_language_may_have_marks_or_not(string language)
    {
        WhisperResult result = Pipeline.Generate(Clip("fr_coffee.wav"), new() { Language = language });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Text, Is.EqualTo(" Je voudrais un café, s'il vous plaît."));
            Assert.That(result.Language, Is.EqualTo("fr"));
        }
    }

    [Test]
    public void A_config_of_the_pipeline_holds_until_it_is_changed_back()
    {
        using var pipeline = new WhisperPipeline(Model, "CPU", F32);
        pipeline.GenerationConfig = new() { Language = "de", Task = WhisperTask.Translate, MaxNewTokens = 7 };
        WhisperGenerationConfig changed = pipeline.GenerationConfig;
        WhisperResult limited = pipeline.Generate(Clip("de_weather.wav"));

        // An empty text and "unlimited" take back what was set.
        pipeline.GenerationConfig = new() { Language = "", Task = WhisperTask.Transcribe, MaxNewTokens = GenerationConfig.Unlimited };
        WhisperResult detected = pipeline.Generate(Clip("en_kitchen.wav"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That((changed.Language, changed.Task, changed.MaxNewTokens), Is.EqualTo(("<|de|>", WhisperTask.Translate, 7)));
            Assert.That(limited.Language, Is.EqualTo("de"));
            Assert.That(limited.PerfMetrics.NumGeneratedTokens, Is.EqualTo(7));
            Assert.That(pipeline.GenerationConfig, Is.EqualTo(Pipeline.GenerationConfig));
            Assert.That(detected.Text, Is.EqualTo(Kitchen));
        }
    }

    [Test]
    public void A_changed_copy_of_the_pipelines_config_works()
    {
        WhisperGenerationConfig config = Pipeline.GenerationConfig with { ReturnTimestamps = true };

        Assert.That(Pipeline.Generate(Clip("en_two.wav"), config).Chunks, Has.Count.EqualTo(2));
    }

    [TestCase(448)]
    [TestCase(600)]
    [TestCase(GenerationConfig.Unlimited)]
    public void Decoding_ends_at_the_last_position_of_the_model(int maxNewTokens)
    {
        WhisperResult result = Pipeline.Generate(
            Clip("en_today.wav"), new() { MaxNewTokens = maxNewTokens, MaxLength = GenerationConfig.Unlimited - 1, IgnoreEos = true });

        // 448 positions, of which four begin the text: start, language, task, no timestamps.
        Assert.That(result.PerfMetrics.NumGeneratedTokens, Is.EqualTo(444));
    }

    [Test]
    public void Sampling_follows_its_seed()
    {
        string Sample(long seed) =>
            Pipeline.Generate(Clip("en_today.wav"), new() { DoSample = true, Temperature = 1.5f, RngSeed = seed }).Text;

        string first = Sample(7);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Sample(7), Is.EqualTo(first));
            Assert.That(Sample(8), Is.Not.EqualTo(first));
        }
    }

    [Test]
    public void Configs_with_equal_options_are_equal()
    {
        WhisperGenerationConfig Make(long token) => new()
        {
            AlignmentHeads = [new(1, 0)],
            SuppressTokens = [token],
            LangToId = new Dictionary<string, long> { ["<|en|>"] = token },
        };

        WhisperGenerationConfig one = Make(1);
        WhisperGenerationConfig same = Make(1);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(same, Is.EqualTo(one));
            Assert.That(same.GetHashCode(), Is.EqualTo(one.GetHashCode()));
            Assert.That(Make(2), Is.Not.EqualTo(one));
        }
    }
}
