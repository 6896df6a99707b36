namespace OpenVinoGenAI.Tests;

/// <summary>What is said when the native library cannot be loaded, each in a process that has not loaded it yet.</summary>
internal sealed class NativeLoadingTests
{
    private const string Variable = "OPENVINO_GENAI_NATIVE_DIR";

    [Test]
    public void A_folder_without_the_library_is_named()
    {
        using var folder = new TempFolder();

        string error = LoadIn(folder.Path);

        Assert.That(error, Does.Contain(Path.Combine(folder.Path, FileName)).And.Contain("not there").And.Contain(Variable));
        AssertHelpful(error);
    }

    [Test]
    public void A_file_that_is_no_library_gives_the_systems_own_error()
    {
        using var folder = new TempFolder();
        File.WriteAllText(folder.Of(FileName), "no library");

        string error = LoadIn(folder.Path);

        Assert.That(error, Does.Contain(folder.Of(FileName)).And.Not.Contain("not there"));
        AssertHelpful(error);
    }

    [Test]
    public void Without_a_named_folder_every_place_is_listed()
    {
        string error = LoadIn(null);

        Assert.That(error, Does.Contain(Path.Combine("runtimes", Rid, "native", FileName)).And.Contain("next to the application"));
        AssertHelpful(error);
    }

    [Test]
    public void It_can_be_loaded_after_a_failure() =>
        Assert.That(ChildProcess.Run("native-retry", Path.GetDirectoryName(Loaded)!).Output.Trim(), Is.EqualTo(Loaded));

    [Test]
    public void The_directory_cannot_change_afterwards()
    {
        NativeRuntime.Load();

        Assert.That(
            Assert.Throws<InvalidOperationException>(() => NativeRuntime.Directory = "elsewhere").Message, Does.Contain(NativeRuntime.LibraryPath!));
    }

    [Test]
    public void The_version_is_the_pinned_one() => Assert.That(NativeRuntime.Version, Does.StartWith("2026.3.1"));

    private static string Loaded
    {
        get
        {
            NativeRuntime.Load();
            return NativeRuntime.LibraryPath!;
        }
    }

    private static string FileName => Path.GetFileName(Loaded);

    private static string Rid => $"linux-{System.Runtime.InteropServices.RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant()}";

    private static string LoadIn(string? directory)
    {
        ChildResult result = ChildProcess.Run(
            "native-load", [], Hang.Limit, new Dictionary<string, string?> { [Variable] = directory });
        Assert.That(result.ExitCode, Is.EqualTo(3), result.ToString());
        return result.Error;
    }

    private static void AssertHelpful(string error) =>
        Assert.That(error, Does.StartWith("NativeLibraryException:").And.Contain($"OpenVinoGenAI.Runtime.{Rid}").And.Contain($"This process is {Rid}"));
}
