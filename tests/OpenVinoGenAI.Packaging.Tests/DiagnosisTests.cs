namespace OpenVinoGenAI.Packaging.Tests;

/// <summary>What a user reads who has the wrong packages, or only one of them.</summary>
internal sealed class DiagnosisTests
{
    private const int NativeLibraryExitCode = 3;

    [Test]
    public void Without_the_runtime_package()
    {
        CommandResult result = new ConsumerProject("no-runtime", Packages.Managed).Run();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.ExitCode, Is.EqualTo(NativeLibraryExitCode), result.ToString());
            Assert.That(result.Error, Does.Contain($"Install the package {Packages.Runtime}"));
            Assert.That(result.Error, Does.Contain("OPENVINO_GENAI_NATIVE_DIR"));
            Assert.That(result.Error, Does.Contain(Path.Combine("runtimes", Packages.Rid, "native")));
            Assert.That(result.Error, Does.Contain("not there"));
        }
    }

    [Test]
    public void Publishing_without_the_runtime_package_warns()
    {
        CommandResult result = new ConsumerProject("publish-no-runtime", Packages.Managed)
            .TryPublish("--self-contained", "false", "-p:TreatWarningsAsErrors=false");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.ExitCode, Is.Zero, result.ToString());
            Assert.That(result.Output, Does.Contain("warning OVG2001").And.Contain($"Add the package {Packages.Runtime}"));
        }
    }

    [Test]
    public void Publishing_with_the_runtime_package_does_not_warn() =>
        Assert.That(Consumers.Project("publish-runtime").TryPublish("--self-contained", "false").ToString(), Does.Not.Contain("OVG2001"));

    [TestCase("other_revision", "has revision 999 of the C interface, and this version of OpenVinoGenAI needs revision ")]
    [TestCase("no_revision", "has no ov_genai_get_abi_version: it is not the library of the package ")]
    public void With_a_library_of_another_version(string library, string explanation)
    {
        CommandResult result = Consumers.Plain.Start([], ("OPENVINO_GENAI_NATIVE_DIR", Path.Combine(WrongLibraries.Value, library)));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.ExitCode, Is.EqualTo(NativeLibraryExitCode), result.ToString());
            Assert.That(result.Error, Does.Contain(explanation));
            Assert.That(result.Error, Does.Contain(Packages.Runtime));
        }
    }

    private static readonly Lazy<string> WrongLibraries = new(() =>
    {
        string folder = Workspace.Copy("WrongLibrary", "wrong-library");
        string build = Path.Combine(folder, "build");
        foreach (string[] arguments in (string[][])[["-S", folder, "-B", build], ["--build", build, "--config", "Release"]])
        {
            CommandResult result = Command.Run("cmake", arguments, folder);
            Assert.That(result.ExitCode, Is.Zero, result.ToString());
        }

        return build;
    });
}
