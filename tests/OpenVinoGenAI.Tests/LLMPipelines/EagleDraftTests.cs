namespace OpenVinoGenAI.Tests;

/// <summary>Draft models of the EAGLE3 kind.</summary>
internal sealed class EagleDraftTests
{
    private static readonly string Draft = TestData.Model("tiny-chat-draft");

    [TestCase(new[] { 0, 1 })]
    [TestCase(new[] { 0, 1, 2, 3 })]
    [TestCase(new int[0])]
    [TestCase(new[] { -1, 1, 2 })]
    public void An_EAGLE3_draft_needs_three_hidden_layers(int[] layers)
    {
        var draft = new DraftModel(Draft) { Properties = new() { ["eagle3_mode"] = true, ["hidden_layers_list"] = layers } };

        InvalidConfigurationException error = Assert.Throws<InvalidConfigurationException>(
            () => new LLMPipeline(Models.TinyChat, "CPU", Models.F32 with { DraftModel = draft }));

        Assert.That(error.Option, Is.EqualTo("hidden_layers_list"));
        Assert.That(error.Message, Does.Contain("three"));
    }

    [Test]
    public void Hidden_layers_that_are_no_list_are_refused()
    {
        var draft = new DraftModel(Draft) { Properties = new() { ["eagle3_mode"] = true, ["hidden_layers_list"] = "0,1,2" } };

        Assert.That(
            () => new LLMPipeline(Models.TinyChat, "CPU", Models.F32 with { DraftModel = draft }),
            Throws.TypeOf<InvalidConfigurationException>().With.Property("Option").EqualTo("hidden_layers_list"));
    }

    [Test]
    public void An_EAGLE3_draft_reaches_the_library_with_its_hidden_layers()
    {
        ChildResult result = ChildProcess.Run("eagle-draft", Models.TinyChat, Draft);

        Assert.That(result.ExitCode, Is.Zero, result.ToString());
        Assert.That(result.Output, Does.Not.Contain("hidden_layers_list"), "the library takes the list");
        Assert.That(result.Output, Does.Contain("Exception"), "and finds that the model is not of that kind");
    }
}
