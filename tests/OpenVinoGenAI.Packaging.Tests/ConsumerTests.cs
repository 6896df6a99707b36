namespace OpenVinoGenAI.Packaging.Tests;

internal sealed class ConsumerTests
{
    [Test]
    public void Dotnet_run() => Answers(Consumers.Project("run").Run(PublishedProgram.Question));

    [Test]
    public void Dotnet_publish() => Answers(Consumers.Plain.Answer());

    [Test]
    public void Skia_is_published_for_one_system_only()
    {
        string[] skia = [.. Consumers.Plain.Files.Where(file => Path.GetFileName(file).StartsWith("libSkiaSharp", StringComparison.Ordinal))];

        Assert.That(skia, Has.Length.EqualTo(1));
    }

    [Test]
    public void Single_file()
    {
        Answers(Consumers.SingleFile.Answer());
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Consumers.SingleFile.Files, Has.None.EqualTo("OpenVinoGenAI.dll"));
            Assert.That(Consumers.SingleFile.Files, Has.Some.Contains("openvino_genai_c"));
        }
    }

    [Test]
    public void Single_file_with_the_native_libraries_inside()
    {
        PublishedProgram program = Consumers.Project("self-extract").Publish(
            "-p:PublishSingleFile=true", "-p:IncludeNativeLibrariesForSelfExtract=true", "--self-contained", "false");

        Answers(program.Answer(("DOTNET_BUNDLE_EXTRACT_BASE_DIR", Path.Combine(Workspace.Root, "extracted"))));
        Assert.That(program.Files, Has.None.Contains("openvino_genai_c"));
    }

    [Test]
    public void The_metapackage_brings_the_runtime_package_of_the_system() =>
        Answers(new ConsumerProject("any-runtime", Packages.AnyRuntime).Publish("--self-contained", "false").Answer());

    [Test]
    public void Native_aot()
    {
        Answers(Consumers.Aot.Answer());
        Assert.That(Consumers.Aot.Files, Has.None.EqualTo("Consumer.dll"));
    }

    private static void Answers(CommandResult result)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.ExitCode, Is.Zero, result.ToString());
            Assert.That(result.Output.ReplaceLineEndings("\n").TrimEnd(), Is.EqualTo("""
                The capital of France is Paris.
                The capital of Italy is Rome.
                get_weather(Paris)
                The capital of Spain is Madrid.
                cached
                RgbImage 97x131
                RgbImage 131x97
                1.623 s at 16000 Hz
                1.728 s at 16000 Hz
                1.623 s at 16000 Hz
                """.ReplaceLineEndings("\n")));
        }
    }
}
