namespace OpenVinoGenAI.Tests.Errors;

/// <summary>Beam search with proposed tokens is refused by the option that asks for it.</summary>
internal sealed class BeamProposalTests
{
    private static IEnumerable<TestCaseData<PipelineOptions, string>> Options()
    {
        yield return new(new() { DraftModel = new(TestData.Model("tiny-chat-draft")) }, "DraftModel") { TestName = "{m}(draft model)" };
        yield return new(new() { PromptLookup = true }, "PromptLookup") { TestName = "{m}(prompt lookup)" };
    }

    [TestCaseSource(nameof(Options))]
    public void The_option_is_named(PipelineOptions options, string other) => Assert.That(
        () => GenerationConfigRules.CheckAgainst(new() { NumBeams = 2, NumAssistantTokens = 5 }, options),
        Throws.InstanceOf<InvalidConfigurationException>().With.Property("Option").EqualTo("NumBeams").And.Message.Contains(other));
}
