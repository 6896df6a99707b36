using System.Text.Json;

namespace OpenVinoGenAI.Tests;

/// <summary>The strictness of the golden reader itself.</summary>
internal sealed class GoldenObjectTests
{
    [Test]
    public void A_key_that_nobody_took_fails()
    {
        GoldenObject json = Parse("""{"known": 1, "unknown": 2}""");
        json.Take<int>("known");

        Assert.That(Assert.Throws<GoldenException>(json.ThrowIfAnyLeft).Message, Is.EqualTo("file: case has keys that the tests do not know: unknown."));
    }

    [Test]
    public void A_missing_key_and_a_wrong_type_fail()
    {
        GoldenObject json = Parse("""{"text": "a"}""");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Assert.Throws<GoldenException>(() => json.Take("gone"))?.Message, Does.Contain("file: case has no key 'gone'"));
            Assert.That(Assert.Throws<GoldenException>(() => json.Take<int>("text"))?.Message, Does.Contain("file: case.text"));
        }
    }

    [TestCase("""{"no_such_option": 1}""")]
    [TestCase("""{"stop_criteria": "SOMETIMES"}""")]
    [TestCase("""{"stop_criteria": "1"}""")]
    [TestCase("""{"num_beams": "four"}""")]
    [TestCase("""{"stop_token_text": "no such token"}""")]
    [TestCase("""{"structured_output_config": {"no_such_grammar": "a"}}""")]
    public void A_config_that_the_tests_do_not_know_fails(string json)
    {
        using var tokenizer = new Tokenizer(Models.TinyChat);
        using var adapters = new AdapterSet(TestData.Model);

        Assert.Throws<GoldenException>(() => GenerationConfigReader.Read(Parse(json), new(), tokenizer, adapters));
    }

    [TestCase("""{"scheduler_config": {"no_such_option": 1}}""")]
    [TestCase("""{"draft_model": {"model": "tiny-chat-draft", "no_such_option": 1}}""")]
    [TestCase("""{"adapters": [], "adapter_mode": "MODE_OTHER"}""")]
    public void A_pipeline_that_the_tests_do_not_know_fails(string json)
    {
        using var adapters = new AdapterSet(TestData.Model);

        Assert.Throws<GoldenException>(() => PipelineOptionsReader.Read(Parse(json), adapters));
    }

    private static GoldenObject Parse(string json) => new("file: case", JsonDocument.Parse(json).RootElement);
}
