namespace OpenVinoGenAI.Extensions.AI.Tests;

/// <summary>Reasoning, divided into pieces at every position.</summary>
internal sealed class ReasoningParserTests
{
    [TestCase(false, "<think>\nHm. Yes.\n</think>\n\nHello </think>.", "think:Hm. Yes.text:Hello </think>.")]
    [TestCase(false, "\n<think>\n\n</think>\n\nHello", "text:Hello")]
    [TestCase(false, "Hello <think>x</think> ", "text:Hello <think>x</think> ")]
    [TestCase(false, "<thin", "text:<thin")]
    [TestCase(false, "<think>cut off \n", "think:cut off \n")]
    [TestCase(false, "", "")]
    [TestCase(true, "a < b </thin k</think> c", "think:a < b </thin ktext:c")]
    [TestCase(true, "\n a\n\n b \n</think>\n", "think:a\n\n b")]
    [TestCase(true, "cut off", "think:cut off")]
    public void SeparatesReasoningFromTheAnswer(bool isOpen, string text, string expected) =>
        ParserRuns.AssertAllSplits(() => new ReasoningParser(ReasoningTags.Think, isOpen, new PlainOutputParser()), text, expected);

    [Test]
    public void LeavesCallsWithinReasoningAlone() => ParserRuns.AssertAllSplits(
        () => new ReasoningParser(ReasoningTags.Think, isOpen: true, new ToolCallParser(new HermesSyntax(), ToolSchemas.None)),
        "I could <tool_call>.\n</think>\n<tool_call>{\"name\":\"f\",\"arguments\":{}}</tool_call>",
        "think:I could <tool_call>.<f {}>");

    [Test]
    public void RemovesEndTokens() => ParserRuns.AssertAllSplits(
        () => new SpecialTokenFilter(["<|im_end|>", "</s>"], new PlainOutputParser()), "a <|im_ b</s><|im_end|>", "text:a <|im_ b");

    [TestCase("{{ '<think>' }}", "<think>", "</think>")]
    [TestCase("[THINK]", "[THINK]", "[/THINK]")]
    [TestCase("<|channel>thought", "<|channel>thought", "<channel|>")]
    [TestCase("nothing", "<think>", "</think>")]
    public void FindsTheTagsInTheTemplate(string template, string open, string close) =>
        Assert.That(ReasoningTags.Detect(template), Is.EqualTo(new ReasoningTags(open, close)));
}
