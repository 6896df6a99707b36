namespace OpenVinoGenAI.Tests;

/// <summary>
/// Model files that are cut short or gone, before the model is loaded and while it is: a clear error, or a model that works. Where the library
/// maps the weights into memory, cutting them ends the process by SIGBUS, which only ENABLE_MMAP=NO prevents.
/// </summary>
internal sealed class DamagedFilesTests
{
    private const string Unmapped = "ENABLE_MMAP=NO";
    private static readonly string BusError = $"crash: exit code {128 + ChildResult.SigBus}";

    [TestCase("llm", "tiny-chat-draft")]
    [TestCase("whisper", "tiny-whisper")]
    [TestCase("vlm", "tiny-vlm", 3)]
    [TestCase("image", "tiny-sd", 3, Category = LongForm.Category)]
    [TestCase("vlm", "tiny-vlm", Category = LongForm.Category)]
    [TestCase("image", "tiny-sd", Category = LongForm.Category)]
    public void Before(string kind, string model, int step = 1)
    {
        // Each file in turn, or one of as many as the step says, is gone, empty, or cut to a part.
        string source = TestData.Model(model);
        using var folder = new TempFolder();
        List<string> folders = [];
        foreach ((string file, int i) in ModelCopy.Files(source).Select((file, i) => (file, i)).Where(item => item.i % step == 0))
        {
            bool isGone = i % 5 == 0;
            string copy = ModelCopy.Make(source, folder.Of($"{i}"), isGone ? [file] : []);
            folders.Add(copy);
            if (!isGone)
            {
                using FileStream stream = File.OpenWrite(Path.Combine(copy, file));
                stream.SetLength(stream.Length * ((i % 5) - 1) / 4);
            }
        }

        IReadOnlyList<string> outcomes = NativeUse.Run("use-models", kind, string.Empty, folders);

        Assert.That(outcomes.Where(NativeUse.IsUnclear), Is.Empty);
        Assert.That(outcomes.Select(NativeUse.Kind), Does.Contain(nameof(ModelLoadException)));
    }

    // The library passes the property on to the tokenizer of a language model, and to no other.
    [TestCase("llm", "tiny-chat-draft", false)]
    [TestCase("whisper", "tiny-whisper", true)]
    [TestCase("vlm", "tiny-vlm", true, Category = LongForm.Category)]
    [TestCase("image", "tiny-sd", true, Category = LongForm.Category)]
    public void While_loading_unmapped(string kind, string model, bool isTokenizerMapped)
    {
        foreach (string outcome in UseDamagedMeanwhile(kind, model, Unmapped).Where(NativeUse.IsUnclear))
        {
            Assert.That(isTokenizerMapped, outcome);
            Assert.That(outcome, Does.StartWith(BusError).And.Match(@"cutting openvino_(de)?tokenizer\.bin [^\n]*\s*$"));
        }
    }

    [Test]
    [Platform("Linux")]
    public void While_loading_mapped_ends_the_process_by_nothing_but_a_bus_error() => Assert.That(
        UseDamagedMeanwhile("llm", "tiny-chat-draft", string.Empty).Where(NativeUse.IsUnclear), Is.All.StartsWith(BusError));

    private static IReadOnlyList<string> UseDamagedMeanwhile(string kind, string model, string properties)
    {
        const int Seeds = 5;
        using var folder = new TempFolder();
        string[] folders = [.. Enumerable.Range(0, Seeds).Select(seed => ModelCopy.Make(TestData.Model(model), folder.Of($"{seed}")))];
        return NativeUse.Run("use-models-damaged-meanwhile", kind, properties, folders);
    }
}
