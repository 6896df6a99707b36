namespace OpenVinoGenAI.Tests;

/// <summary>The folder of recorded results is there, has something to compare with, and nothing that no test reads.</summary>
[Category("Golden")]
internal sealed class GoldenFolderTests
{
    [Test]
    public void It_has_recorded_results_and_only_files_that_tests_read()
    {
        string[] files = Directory.Exists(TestData.Golden)
            ? [.. Directory.EnumerateFiles(TestData.Golden, "*.json").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)]
            : [];

        Assert.That(files, Is.Not.Empty, $"{TestData.Golden} has no recorded results; {TestData.Variable} may name another folder");
        Assert.That(files, Is.SubsetOf(GoldenFile.Known), "files that no test reads");
    }

    [Test]
    public void The_repository_has_all_of_them() =>
        Assert.That(GoldenFile.Known.Where(name => !File.Exists(Path.Combine(Repository.Data, "golden", name))), Is.Empty);

    [TestCase(null)]
    [TestCase("")]
    public void A_folder_without_results_fails_the_run(string? files)
    {
        using var folder = new TempFolder("golden");
        string data = files is null ? Path.Combine(folder.Path, "gone") : folder.Path;

        ChildResult run = ChildProcess.RunTests(
            $"FullyQualifiedName~{nameof(It_has_recorded_results_and_only_files_that_tests_read)}",
            new Dictionary<string, string?> { [TestData.Variable] = data });

        Assert.That(run.ExitCode, Is.Not.Zero, run.ToString());
        Assert.That(run.Output, Does.Contain("has no recorded results"));
    }

    [Test]
    public void A_broken_case_fails_alone()
    {
        using var folder = new TempFolder("golden");
        Directory.CreateDirectory(Path.Combine(folder.Path, "golden"));
        File.WriteAllText(
            Path.Combine(folder.Path, "golden", "families.json"),
            """{"cases": [{"model": "smollm2", "no": "properties"}, 7, {"model": 3}]}""");

        ChildResult run = ChildProcess.RunTests(
            $"FullyQualifiedName~{nameof(FamiliesGoldenTests)}", new Dictionary<string, string?> { [TestData.Variable] = folder.Path });

        Assert.That(run.Output, Does.Contain("Failed:     3").And.Contain("has no key 'properties'").And.Contain("it is no JSON object"));
    }
}
