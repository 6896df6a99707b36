namespace OpenVinoGenAI.Tests;

/// <summary>Paths and prompts beyond ASCII.</summary>
internal sealed class PathAndPromptTests : TinyChatTests
{
    [TestCase("модель 模型 😀 ü")]
    [TestCase("with space & 'quotes'")]
    public void A_model_can_lie_in_any_folder(string name)
    {
        using TempFolder folder = new TempFolder(name).CopyModel(Models.TinyChat);
        using var pipeline = new LLMPipeline(folder.Path, "CPU", Models.F32);

        Assert.That(pipeline.Generate(ShortPrompt).Text, Is.EqualTo(ShortAnswer));
    }

    [Test]
    public void A_relative_path_and_a_final_slash_are_allowed()
    {
        string relative = Path.GetRelativePath(Environment.CurrentDirectory, Models.TinyChat) + Path.DirectorySeparatorChar;
        using var pipeline = new LLMPipeline(relative, "CPU", Models.F32);

        Assert.That(pipeline.Generate(ShortPrompt).Text, Is.EqualTo(ShortAnswer));
    }

    [Test]
    public void An_adapter_can_lie_in_any_folder()
    {
        using var folder = new TempFolder("адаптер 😀");
        string file = folder.Of("ü.safetensors");
        File.Copy(TestData.Model("tiny-chat-lora-pirate.safetensors"), file);

        using var adapter = new Adapter(file);

        Assert.That(adapter.Path, Is.EqualTo(file));
    }

    [TestCase("Привет, мир! 你好，世界！ 😀👩‍👩‍👧 ñandú العربية हिन्दी")]
    [TestCase("a\0b")]
    [TestCase("\r\n\t")]
    public void A_prompt_comes_back_in_an_echo(string prompt) =>
        Assert.That(
            Pipeline.Generate(prompt, new() { Echo = true, MaxNewTokens = 0, ApplyChatTemplate = false }).Text,
            Is.EqualTo(prompt));

    [Test]
    public void A_lone_surrogate_becomes_a_replacement_character() =>
        Assert.That(
            Pipeline.Generate("a\uD83Db", new() { Echo = true, MaxNewTokens = 0, ApplyChatTemplate = false }).Text,
            Is.EqualTo("a\uFFFDb"));

    [Test]
    public void An_empty_prompt_works_with_the_chat_template_only()
    {
        Assert.That(Pipeline.Generate(string.Empty, new() { MaxNewTokens = 5 }).Texts, Has.Count.EqualTo(1));

        var error = Assert.Catch<OpenVinoGenAIException>(() => Pipeline.Generate(string.Empty, new() { ApplyChatTemplate = false }));

        Assert.That(error?.NativeMessage, Does.Contain("Prompt length cannot be 0"));
        AssertUsable();
    }

    [Test]
    public void Null_and_nothing_are_refused()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.Throws<ArgumentNullException>(() => Pipeline.Generate((string)null!));
            Assert.Throws<ArgumentNullException>(() => Pipeline.Generate((ChatHistory)null!));
            Assert.Throws<ArgumentNullException>(() => Pipeline.Generate((TokenizedInputs)null!));
            Assert.Throws<ArgumentException>(() => Pipeline.Generate(Array.Empty<string>()));
            Assert.Throws<ArgumentException>(() => Pipeline.Generate(["a", null!]));
            Assert.Throws<ArgumentException>(() => Pipeline.Generate(new ChatHistory()));
            Assert.Throws<ArgumentNullException>(() => Pipeline.GenerationConfig = null!);
        }
    }

    [TestCase(-1)]
    [TestCase(1997)]
    [TestCase(long.MaxValue)]
    public void Tokens_outside_the_vocabulary_are_refused(long token)
    {
        var error = Assert.Throws<ArgumentException>(() => Pipeline.Generate(new TokenizedInputs(new[] { 1L, token })));

        Assert.That(error.Message, Does.Contain($"The token id {token} at position 1 is not in the vocabulary, whose ids are 0 to 1996."));
    }
}
