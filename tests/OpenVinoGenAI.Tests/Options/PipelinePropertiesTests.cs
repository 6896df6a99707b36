using System.Globalization;

namespace OpenVinoGenAI.Tests;

internal sealed class PipelinePropertiesTests
{
    private static readonly PipelineProperties All = new()
    {
        CacheDirectory = "cache",
        PerformanceHint = PerformanceHint.Throughput,
        InferencePrecision = InferencePrecision.BF16,
        NumThreads = 2,
        NumStreams = 1,
        ["MAX_PROMPT_LEN"] = 128,
    };

    private static IEnumerable<TestCaseData> Members()
    {
        yield return new("CACHE_DIR", new PipelineProperties { CacheDirectory = "cache" }, "cache");
        yield return new("PERFORMANCE_HINT", new PipelineProperties { PerformanceHint = PerformanceHint.Latency }, "LATENCY");
        yield return new("PERFORMANCE_HINT", new PipelineProperties { PerformanceHint = PerformanceHint.Throughput }, "THROUGHPUT");
        yield return new("PERFORMANCE_HINT", new PipelineProperties { PerformanceHint = PerformanceHint.CumulativeThroughput }, "CUMULATIVE_THROUGHPUT");
        yield return new("INFERENCE_PRECISION_HINT", new PipelineProperties { InferencePrecision = InferencePrecision.F32 }, "f32");
        yield return new("INFERENCE_PRECISION_HINT", new PipelineProperties { InferencePrecision = InferencePrecision.F16 }, "f16");
        yield return new("INFERENCE_PRECISION_HINT", new PipelineProperties { InferencePrecision = InferencePrecision.BF16 }, "bf16");
        yield return new("INFERENCE_NUM_THREADS", new PipelineProperties { NumThreads = 2 }, 2);
        yield return new("NUM_STREAMS", new PipelineProperties { NumStreams = 1 }, 1);
    }

    [TestCaseSource(nameof(Members))]
    public void A_member_is_the_official_property(string name, PipelineProperties properties, object value)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(properties, Has.Count.EqualTo(1));
            Assert.That(properties[name], Is.EqualTo(value));
            Assert.That(properties, Is.EqualTo(new PipelineProperties { [name] = value }));
        }
    }

    [Test]
    public void Members_read_what_was_set_by_name()
    {
        var properties = new PipelineProperties
        {
            ["CACHE_DIR"] = "cache",
            ["PERFORMANCE_HINT"] = "THROUGHPUT",
            ["INFERENCE_PRECISION_HINT"] = "bf16",
            ["INFERENCE_NUM_THREADS"] = "2",
            ["NUM_STREAMS"] = 1L,
        };

        using (Assert.EnterMultipleScope())
        {
            Assert.That(properties.CacheDirectory, Is.EqualTo(All.CacheDirectory));
            Assert.That(properties.PerformanceHint, Is.EqualTo(All.PerformanceHint));
            Assert.That(properties.InferencePrecision, Is.EqualTo(All.InferencePrecision));
            Assert.That(properties.NumThreads, Is.EqualTo(All.NumThreads));
            Assert.That(properties.NumStreams, Is.EqualTo(All.NumStreams));
            Assert.That(new PipelineProperties { ["NUM_STREAMS"] = "AUTO" }.NumStreams, Is.Null);
        }
    }

    [Test]
    public void A_member_that_is_null_is_no_property() =>
        Assert.That(new PipelineProperties { CacheDirectory = null, PerformanceHint = null, InferencePrecision = null, NumThreads = null, NumStreams = null }, Is.Empty);

    [Test]
    public void A_copy_can_be_changed()
    {
        var copy = new PipelineProperties(All) { NumThreads = null, ["CACHE_DIR"] = "other" };

        using (Assert.EnterMultipleScope())
        {
            Assert.That(copy.CacheDirectory, Is.EqualTo("other"));
            Assert.That(copy.ContainsKey("INFERENCE_NUM_THREADS"), Is.False);
            Assert.That(All.NumThreads, Is.EqualTo(2));
        }
    }

    [Test]
    public void Options_are_filled_in_an_initialiser()
    {
        var options = new PipelineOptions
        {
            Properties = new() { CacheDirectory = "cache", ["MAX_PROMPT_LEN"] = 128 },
            DraftModel = new("draft") { Properties = new() { NumThreads = 1 } },
        };
        var whisper = new WhisperPipelineOptions { Properties = new() { InferencePrecision = InferencePrecision.F32 } };

        using (Assert.EnterMultipleScope())
        {
            Assert.That(options.Properties.Keys, Is.EqualTo(["CACHE_DIR", "MAX_PROMPT_LEN"]));
            Assert.That(options.DraftModel.Properties.NumThreads, Is.EqualTo(1));
            Assert.That(whisper.Properties.Count, Is.EqualTo(1));
            Assert.That(new PipelineOptions().Properties, Is.Empty, "the properties of other options");
            Assert.That(new PipelineOptions { Properties = null }.Properties, Is.Empty);
        }
    }

    [Test]
    public void A_dictionary_serves_too()
    {
        PipelineOptions options = new() { Properties = new Dictionary<string, object> { ["CACHE_DIR"] = "cache" } };

        Assert.That(options.Properties.CacheDirectory, Is.EqualTo("cache"));
    }

    [Test]
    public void They_are_equal_by_value_in_any_order()
    {
        static PipelineProperties Make(bool turned) => turned
            ? new() { ["list"] = new List<int> { 1, 2 }, ["nested"] = new PipelineProperties { NumThreads = 1 } }
            : new() { ["nested"] = new Dictionary<string, object> { ["INFERENCE_NUM_THREADS"] = 1 }, ["list"] = new[] { 1, 2 } };

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Make(true).Equals(Make(false)), Is.True);
            Assert.That(Make(true).GetHashCode(), Is.EqualTo(Make(false).GetHashCode()));
            Assert.That(new PipelineOptions { Properties = Make(true) }, Is.EqualTo(new PipelineOptions { Properties = Make(false) }));
            Assert.That(Make(true).Equals(new PipelineProperties(Make(true)) { ["list"] = new[] { 1, 3 } }), Is.False);
        }
    }

    [Test]
    public void Values_out_of_range_are_refused()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => new PipelineProperties { NumThreads = -1 }, Throws.TypeOf<ArgumentOutOfRangeException>());
            Assert.That(() => new PipelineProperties { NumStreams = -1 }, Throws.TypeOf<ArgumentOutOfRangeException>());
            Assert.That(() => new PipelineProperties { PerformanceHint = (PerformanceHint)7 }, Throws.TypeOf<ArgumentOutOfRangeException>());
            Assert.That(() => new PipelineProperties { InferencePrecision = (InferencePrecision)7 }, Throws.TypeOf<ArgumentOutOfRangeException>());
            Assert.That(() => new PipelineProperties { [""] = 1 }, Throws.ArgumentException);
            Assert.That(() => new PipelineProperties { ["X"] = null! }, Throws.ArgumentException.With.Message.Contains("The property X is null"));
        }
    }

    [Test]
    public void They_are_written_without_the_culture()
    {
        CultureInfo culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo(string.Empty) { NumberFormat = { NumberDecimalSeparator = "," } };
        try
        {
            Assert.That(new PipelineProperties { ["A"] = 1.5 }.ToString(), Is.EqualTo("{A: 1.5}"));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Test]
    public void Lists_and_nested_properties_are_written_with_their_items() => Assert.That(
        new PipelineProperties
        {
            ["layers"] = new[] { 2, 14, 25 },
            ["names"] = new List<string> { "a", "b" },
            ["nested"] = new Dictionary<string, object> { ["shares"] = new[] { 0.5, 0.25 } },
        }.ToString(),
        Is.EqualTo("{layers: [2, 14, 25], names: [a, b], nested: {shares: [0.5, 0.25]}}"));

    /// <summary>The device takes the types that the members have.</summary>
    [TestCaseSource(nameof(Members))]
    public void A_pipeline_takes_a_member(string name, PipelineProperties properties, object value)
    {
        using var folder = new TempFolder();
        PipelineProperties used = name == "CACHE_DIR" ? new(properties) { CacheDirectory = folder.Path } : properties;
        using var pipeline = new LLMPipeline(Models.TinyChat, "CPU", new() { Properties = used });

        Assert.That(pipeline.Generate("What is the capital of France?", new() { MaxNewTokens = 4 }).Text, Is.Not.Empty, $"{name} = {value}");
    }
}
