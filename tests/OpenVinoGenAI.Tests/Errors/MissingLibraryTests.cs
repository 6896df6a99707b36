namespace OpenVinoGenAI.Tests.Errors;

/// <summary>A runtime that lacks a library says which, each in a process that loads such a runtime.</summary>
internal sealed class MissingLibraryTests
{
    [TestCase("openvino_intel_cpu_plugin")]
    [TestCase("openvino_tokenizers")]
    [TestCase("openvino_ir_frontend")]
    public void It_is_named(string library)
    {
        using var folder = new TempFolder();
        NativeRuntime.Load();
        foreach (string file in Directory.EnumerateFiles(Path.GetDirectoryName(NativeRuntime.LibraryPath)!))
        {
            if (!Path.GetFileName(file).Contains(library, StringComparison.Ordinal))
            {
                File.Copy(file, folder.Of(Path.GetFileName(file)));
            }
        }

        ChildResult result = ChildProcess.Run(
            "llm-guarded-streamer",
            [Models.TinyChat],
            TimeSpan.FromSeconds(100),
            new Dictionary<string, string?> { ["OPENVINO_GENAI_NATIVE_DIR"] = folder.Path });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.ExitCode, Is.EqualTo(3), result.ToString());
            Assert.That(result.Error, Does.StartWith("NativeLibraryException: ").And.Contain(library).And.Contain("OpenVinoGenAI.Runtime."));
        }
    }
}
