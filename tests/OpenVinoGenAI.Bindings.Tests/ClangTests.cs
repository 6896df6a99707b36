using OpenVinoGenAI.Bindings.Generator;

namespace OpenVinoGenAI.Bindings.Tests;

internal sealed class ClangTests
{
    [Test]
    public void A_missing_clang_is_one_line_that_says_how_to_install_it()
    {
        using GeneratorWorkspace workspace = GeneratorWorkspace.WithHeader("void f(void);\n");
        GeneratorRun run = workspace.Run(name => name == "PATH" ? workspace.Includes : null);

        Assert.That(run.ExitCode, Is.EqualTo(GeneratorCommand.Failure));
        Assert.That(run.Error, Does.StartWith("clang was not found").And.Contain("apt-get install clang").And.Contain("CLANG"));
        Assert.That(run.Error.TrimEnd().Split('\n'), Has.Length.EqualTo(1));
    }

    [Test]
    public void A_wrong_CLANG_variable_is_named()
    {
        using GeneratorWorkspace workspace = GeneratorWorkspace.WithHeader("void f(void);\n");
        GeneratorRun run = workspace.Run(name => name == "CLANG" ? "no-such-clang" : Environment.GetEnvironmentVariable(name));

        Assert.That(run.ExitCode, Is.EqualTo(GeneratorCommand.Failure));
        Assert.That(run.Error, Does.Contain("CLANG is 'no-such-clang', but that program does not exist"));
    }

    [Test]
    [Platform(Exclude = "Win", Reason = "the stand-in for clang is a shell script")]
    public void The_CLANG_variable_decides_which_program_runs()
    {
        using GeneratorWorkspace workspace = GeneratorWorkspace.WithHeader("void f(void);\n").AddInclude("my-clang", "#!/bin/sh\necho broken >&2\nexit 3\n");
        string program = Path.Combine(workspace.Includes, "my-clang");
#pragma warning disable CA1416 // the test does not run on Windows
        File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
#pragma warning restore CA1416
        GeneratorRun run = workspace.Run(name => name == "CLANG" ? program : Environment.GetEnvironmentVariable(name));

        Assert.That(run.ExitCode, Is.EqualTo(GeneratorCommand.Failure));
        Assert.That(run.Error, Does.Contain($"{program} (exit code 3) could not read the headers:\nbroken"));
    }
}
