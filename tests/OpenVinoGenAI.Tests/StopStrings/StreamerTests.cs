using System.Text.Json.Nodes;

namespace OpenVinoGenAI.Tests.StopStrings;

/// <summary>Stop strings together with what a streamer answers, parsers, and the pipeline's own config.</summary>
internal sealed class StreamerTests : TinyChatTests
{
    private const string Question = "What is OpenVINO?";
    private static readonly GenerationConfig Config = new() { MaxNewTokens = 60, StopStrings = ["kit"] };

    [Test]
    public void A_streamer_that_throws_while_text_is_held_back_is_heard()
    {
        // The held text of an unfinished stop string is handed out at the very end.
        var config = new GenerationConfig { MaxNewTokens = 60, StopStrings = ["NPUs.§"] };
        var thrown = new InvalidOperationException("mine");

        Assert.That(
            () => Pipeline.Generate(Question, config, piece => piece.Contains("NPUs.", StringComparison.Ordinal) ? throw thrown : StreamingStatus.Running),
            Throws.Exception.SameAs(thrown));
        AssertUsable();
    }

    [Test]
    public void After_a_cancellation_nothing_is_handed_out()
    {
        var config = new GenerationConfig { MaxNewTokens = 60, StopStrings = ["open source toolkit that§"] };
        var recorder = new Recorder(after: 1, StreamingStatus.Cancel);

        Pipeline.Generate(Question, config, recorder.Write);

        Assert.That(recorder.Text, Does.Not.Contain("toolkit"));
    }

    [Test]
    public async Task An_asynchronous_stream_ends_at_the_stop_string()
    {
        string text = string.Empty;
        await foreach (string piece in Pipeline.StreamAsync(Question, Config))
        {
            text += piece;
        }

        Assert.That(text, Is.EqualTo("OpenVINO is an open source tool"));
    }

    [Test]
    public void The_pipelines_own_stop_strings_hold_for_calls_that_have_none()
    {
        using LLMPipeline pipe = Models.LoadTinyChat();
        pipe.GenerationConfig = Config;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(pipe.Generate(Question).Text, Is.EqualTo("OpenVINO is an open source tool"));
            Assert.That(pipe.Generate(Question, new() { IncludeStopStrInOutput = true }).Text, Is.EqualTo("OpenVINO is an open source toolkit"));
            Assert.That(pipe.Generate(Question, new() { StopStrings = [] }).Text, Does.EndWith("NPUs."));
            Assert.That(pipe.GenerationConfig.StopStrings, Is.EqualTo(Config.StopStrings));
            Assert.That(pipe.GenerationConfig.IncludeStopStrInOutput, Is.False);
        }
    }

    [Test]
    public void The_official_way_cuts_whole_tokens()
    {
        GenerationConfig official = Config with { StopStringMatching = StopStringMatching.Official };
        using LLMPipeline pipe = Models.LoadTinyChat();
        pipe.GenerationConfig = new() { StopStringMatching = StopStringMatching.Official };

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Pipeline.Generate(Question, official).Text, Is.EqualTo("OpenVINO is an open source toolkit"));
            Assert.That(pipe.Generate(Question, Config).Text, Is.EqualTo("OpenVINO is an open source toolkit"), "inherited from the pipeline");
            Assert.That(pipe.GenerationConfig.StopStringMatching, Is.EqualTo(StopStringMatching.Official));
        }
    }

    [Test]
    public void Messages_are_parsed_from_the_text_that_is_left()
    {
        var parser = new ReasoningParser { OpenTag = "Open", CloseTag = "an", KeepOriginalContent = false };

        GenerationResult result = Pipeline.Generate(Question, Config with { Parsers = [parser] });

        JsonObject message = result.ParsedMessages.Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Text, Is.EqualTo("OpenVINO is an open source tool"));
            Assert.That((string?)message["reasoning_content"], Is.EqualTo("VINO is "));
            Assert.That((string?)message["content"], Is.EqualTo(" open source tool"));
        }
    }

    [Test]
    public void A_generation_without_a_streamer_ends_at_the_stop_string([Values("5", ", 5", "5, ", "5, 6")] string stop)
    {
        long whole = Pipeline.Generate(LongPrompt, new() { MaxNewTokens = 200 }).PerfMetrics.NumGeneratedTokens;
        long part = Pipeline.Generate(LongPrompt, new() { MaxNewTokens = 200, StopStrings = [stop] }).PerfMetrics.NumGeneratedTokens;

        Assert.That(part, Is.LessThan(whole / 2), "the work ends, too");
    }
}
