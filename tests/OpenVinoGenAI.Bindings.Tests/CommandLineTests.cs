using OpenVinoGenAI.Bindings.Generator;

namespace OpenVinoGenAI.Bindings.Tests;

internal sealed class CommandLineTests
{
    private static readonly string[] MissingHeaders = ["--output", "out"];
    private static readonly string[] MissingOutput = ["--headers", "."];
    private static readonly string[] MissingValue = ["--headers", "--output", "out"];
    private static readonly string[] Twice = ["--output", "out", "--output", "out"];
    private static readonly string[] Unknown = ["--verbose"];
    private static readonly string[] NoSuchFolder = ["--headers", "no-such-folder", "--output", "out"];
    private static readonly string[] NoSuchInclude = ["--headers", ".", "--include", "no-such-folder", "--output", "out"];

    private static IEnumerable<TestCaseData> WrongCommandLines =>
    [
        new(MissingHeaders, "--headers is missing\nusage: "),
        new(MissingOutput, "--output is missing\nusage: "),
        new(MissingValue, "--headers needs a value after it\nusage: "),
        new(Twice, "--output is given twice\nusage: "),
        new(Unknown, "unknown argument '--verbose'\nusage: "),
        new(NoSuchFolder, "--headers: there is no folder 'no-such-folder'\n"),
        new(NoSuchInclude, "--include: there is no folder 'no-such-folder'\n"),
    ];

    [TestCaseSource(nameof(WrongCommandLines))]
    public void A_wrong_command_line_is_explained(string[] args, string expected)
    {
        GeneratorRun run = GeneratorRun.Of(args, Environment.GetEnvironmentVariable);

        Assert.That(run.ExitCode, Is.EqualTo(GeneratorCommand.Failure));
        Assert.That(run.Error, Does.StartWith(expected));
    }

    [Test]
    public void A_folder_without_headers_is_refused()
    {
        using var workspace = new GeneratorWorkspace();
        Directory.CreateDirectory(workspace.Headers);

        Assert.That(workspace.Run().Error, Does.StartWith("there is no header (*.h) in '"));
    }
}
