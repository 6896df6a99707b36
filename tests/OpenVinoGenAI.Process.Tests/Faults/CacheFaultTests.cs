namespace OpenVinoGenAI.Tests;

/// <summary>A cache folder (CACHE_DIR) on a full disk, and what is left in it: the model works without the cache, and so does the next load.</summary>
internal sealed class CacheFaultTests
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(120);

    [TestCase("llm", "tiny-chat-draft", 100)]
    [TestCase("whisper", "tiny-whisper", 8)]
    [TestCase("image", "tiny-sd", 2000, Category = LongForm.Category)]
    [Platform(Exclude = "Win", Reason = "Windows has no ulimit")]
    public void A_disk_that_is_full(string kind, string model, int blocks)
    {
        using var folder = new TempFolder();
        string[] args = [kind, $"CACHE_DIR={folder.Path}", TestData.Model(model)];

        ChildResult full = ChildProcess.RunLimited($"-f {blocks}", "use-models", args, Timeout, new Dictionary<string, string?>());
        ChildResult next = ChildProcess.Run("use-models", args);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(full.Output.TrimEnd(), Is.EqualTo("ok").Or.StartsWith(nameof(ModelLoadException)), full.ToString());
            Assert.That(next.Output.TrimEnd(), Is.EqualTo("ok"), next.ToString());
        }
    }

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(1000)]
    [TestCase(-1)]
    public void A_blob_that_was_written_in_part(int length)
    {
        using var folder = new TempFolder();
        PipelineOptions options = new() { Properties = new Dictionary<string, object> { ["CACHE_DIR"] = folder.Path } };
        using (var first = new LLMPipeline(TestData.Model("tiny-chat-draft"), "CPU", options))
        {
            Assert.That(Directory.GetFiles(folder.Path), Is.Not.Empty);
        }

        foreach (string blob in Directory.EnumerateFiles(folder.Path))
        {
            using FileStream stream = File.OpenWrite(blob);
            stream.SetLength(length < 0 ? stream.Length + length : length);
        }

        ChildResult next = ChildProcess.Run("use-models", "llm", $"CACHE_DIR={folder.Path}", TestData.Model("tiny-chat-draft"));

        Assert.That(next.Output.TrimEnd(), Is.EqualTo("ok"), next.ToString());
    }

    [Test]
    public void A_folder_that_cannot_be_made()
    {
        using var folder = new TempFolder();
        File.WriteAllText(folder.Of("file"), string.Empty);
        PipelineOptions options = new() { Properties = new Dictionary<string, object> { ["CACHE_DIR"] = folder.Of("file/below") } };

        Assert.That(
            () => new LLMPipeline(TestData.Model("tiny-chat-draft"), "CPU", options), Throws.InstanceOf<OpenVinoGenAIException>().With.Message.Contains("file"));
    }
}
