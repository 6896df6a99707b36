namespace OpenVinoGenAI.Tests.Samples;

/// <summary>The samples about ways to load and to measure models, run as a user would.</summary>
internal sealed class ModelSamplesTests
{
    private readonly Lazy<SampleResult> _adapted = new(() => SampleProcess.Run("VisionLoraSample", "", []));

    [Test]
    public void An_encrypted_model_answers_like_the_model()
    {
        SampleResult result = SampleProcess.Run("EncryptedModelSample", "", []);

        Assert.That((result.Output, result.Error, result.ExitCode), Is.EqualTo(("The capital of France is Paris.\n", "", 0)));
    }

    [Test]
    public void The_benchmark_prints_every_figure()
    {
        SampleResult result = SampleProcess.Run("BenchmarkSample", "", ["--num_iter=2", "--max_new_tokens", "5"]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((result.Error, result.ExitCode), Is.EqualTo(("", 0)));
            Assert.That(result.Output.TrimEnd().Split('\n'), Has.Length.EqualTo(8));
            Assert.That(result.Output, Does.Match(@"Throughput: +[0-9.]+ ± [0-9.]+ tokens/s"));
        }
    }

    [Test]
    public void Parts_on_several_devices_make_an_image()
    {
        using var folder = new TempFolder();

        SampleResult result = SampleProcess.Run("HeterogeneousImageSample", "", ["--size=80", "--steps=5"], folder.Path);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((result.Output, result.Error, result.ExitCode), Is.EqualTo(("image.bmp\n", "", 0)));
            Assert.That(ImageFile.Load(folder.Of("image.bmp")).ToString(), Is.EqualTo("RgbImage 80x80"));
        }
    }

    [Test]
    public void A_vision_adapter_changes_the_answer()
    {
        SampleResult result = _adapted.Value;
        string[] lines = result.Output.TrimEnd().Split('\n');

        using (Assert.EnterMultipleScope())
        {
            Assert.That((result.Error, result.ExitCode), Is.EqualTo(("", 0)));
            Assert.That(lines[0], Is.EqualTo("With the adapter:"));
            int without = Array.IndexOf(lines, "Without the adapter:");
            Assert.That(lines[1..without], Is.Not.EqualTo(lines[(without + 1)..]));
        }
    }

    [Test]
    public void Prompt_lookup_does_not_change_an_answer_about_an_image()
    {
        SampleResult lookup = SampleProcess.Run("VisionPromptLookupSample", "", []);

        Assert.That(_adapted.Value.Output, Does.EndWith($"Without the adapter:\n{lookup.Output}"));
    }
}
