namespace OpenVinoGenAI.Tests.Errors;

/// <summary>A blob for the NPU that is none is refused; each in a process of its own, which it would otherwise end.</summary>
internal sealed class BlobTests
{
    private static readonly byte[] Header = [0x13, 0x37, .. "npuwLLMCMO"u8];

    private static IEnumerable<TestCaseData<byte[], string>> Files()
    {
        yield return new([], "is empty") { TestName = "{m}(empty)" };
        yield return new([0], "is not a language model") { TestName = "{m}(one byte)" };
        yield return new("not a blob at all, but a text of some length, which goes on and on and on"u8.ToArray(), "is not a language model") { TestName = "{m}(text)" };
        yield return new(new byte[100_000], "is not a language model") { TestName = "{m}(zeros)" };
        yield return new([0x7f, .. "ELF"u8, .. new byte[1000]], "is not a language model") { TestName = "{m}(another program)" };
        yield return new(Header, "is cut short") { TestName = "{m}(header only)" };
        yield return new([.. Header, .. new byte[10_000]], "BLOB_PATH") { TestName = "{m}(header and zeros)" };
    }

    [TestCaseSource(nameof(Files))]
    public void A_file_that_is_no_blob(byte[] content, string problem)
    {
        using var folder = new TempFolder();
        File.WriteAllBytes(folder.Of("model.blob"), content);

        AssertRefused(folder.Of("model.blob"), problem);
    }

    [Test]
    public void A_folder_or_nothing()
    {
        using var folder = new TempFolder();

        AssertRefused(folder.Path, "is a folder");
        AssertRefused(folder.Of("missing.blob"), "does not exist");
    }

    [Test]
    public void A_blob_is_loaded_and_a_part_of_one_is_refused()
    {
        using var folder = new TempFolder();
        string blob = folder.Of("model.blob");
        var export = new Dictionary<string, object>
        {
            ["NPU_USE_NPUW"] = "YES",
            ["NPUW_DEVICES"] = "CPU",
            ["NPUW_ONLINE_PIPELINE"] = "NONE",
            ["MAX_PROMPT_LEN"] = 128,
            ["MIN_RESPONSE_LEN"] = 32,
            ["EXPORT_BLOB"] = "YES",
            ["BLOB_PATH"] = blob,
        };
        using (new LLMPipeline(Models.TinyChat, "NPU", new() { Properties = export }))
        {
            Assert.That(new FileInfo(blob).Length, Is.GreaterThan(1000));
        }

        Assert.That(Run(blob).Output.Trim(), Is.EqualTo("The capital of France is Paris."));
        byte[] whole = File.ReadAllBytes(blob);
        foreach (int length in new[] { 40, 64, 1000, whole.Length / 2, whole.Length - 1 })
        {
            File.WriteAllBytes(blob, whole[..length]);
            AssertRefused(blob, "BLOB_PATH");
        }
    }

    private static void AssertRefused(string path, string problem)
    {
        ChildResult result = Run(path);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.ExitCode, Is.Zero, result.ToString());
            Assert.That(result.Output, Does.StartWith("BLOB_PATH: ").And.Contain(problem));
        }
    }

    private static ChildResult Run(string path) => ChildProcess.Run("limits-blob", Models.TinyChat, path);
}
