namespace OpenVinoGenAI.Tests.Samples;

/// <summary>What all samples have in common: help, defaults, and errors in one line.</summary>
internal sealed class AllSamplesTests
{
    // The sample that downloads a model is tested with the package that does it.
    private const string Downloads = "HubChatSample";

    private static string[] All { get; } =
    [
        .. Directory.GetDirectories(Path.Combine(Repository.Root, "samples"), "*Sample").Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal),
    ];

    private static readonly string[] TestedElsewhere =
    [
        "AgentSample", "ChatSample", "EncryptedModelSample", "LoraTextToImageSample", "RagSample", "ReActSample", "ToolsSample", "VisionLoraSample",
    ];

    private static IEnumerable<string> Runnable => All.Where(name => name != Downloads && !TestedElsewhere.Contains(name));

    [TestCaseSource(nameof(All))]
    public void Help_is_no_error(string sample)
    {
        SampleResult result = SampleProcess.Run(sample, "", ["--help"]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((result.Error, result.ExitCode), Is.EqualTo(("", 0)));
            Assert.That(result.Output, Does.Contain("Description:").And.Contain("Usage:").And.Contain("--help"));
        }
    }

    [TestCaseSource(nameof(All))]
    public void An_unknown_option_is_an_error_in_one_line(string sample)
    {
        SampleResult result = SampleProcess.Run(sample, "", ["--no-such-option=1", "--device"]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.ExitCode, Is.EqualTo(1));
            Assert.That(result.Error.TrimEnd().Split('\n'), Has.Length.EqualTo(1), result.Error);
            Assert.That(result.Error, Does.StartWith("error: ").And.Contain("--help"));
        }
    }

    [TestCaseSource(nameof(Runnable))]
    public void It_runs_without_arguments(string sample)
    {
        using var folder = new TempFolder();

        SampleResult result = SampleProcess.Run(sample, "What is the capital of France?\n", [], folder.Path);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((result.Error, result.ExitCode), Is.EqualTo(("", 0)));
            Assert.That(result.Output, Is.Not.Empty);
        }
    }

    [Test]
    public void The_readme_of_the_samples_names_each_of_them()
    {
        string readme = File.ReadAllText(Path.Combine(Repository.Root, "samples", "README.md"));

        Assert.That(All.Where(sample => !readme.Contains($"`{sample}`", StringComparison.Ordinal)), Is.Empty);
    }
}
