using System.Globalization;
using OpenVinoGenAI.Bindings.Generator;

namespace OpenVinoGenAI.Bindings.Tests;

internal sealed class OutputTests
{
    private const string Header = "/** @brief F. */\nvoid f(int a);\ntypedef enum { A = -1 } kind_e;\n";

    [Test]
    public void Check_accepts_what_was_written()
    {
        using GeneratorWorkspace workspace = GeneratorWorkspace.WithHeader(Header);
        workspace.RunSuccessfully();

        Assert.That(workspace.Run("--check").ExitCode, Is.EqualTo(GeneratorCommand.Success));
    }

    [Test]
    public void Check_names_a_file_that_differs_with_its_first_different_line_and_leaves_it_alone()
    {
        using GeneratorWorkspace workspace = GeneratorWorkspace.WithHeader(Header);
        workspace.RunSuccessfully();
        string changed = workspace.Read("test.g.cs").Replace("f(int a)", "f(long a)", StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(workspace.Output, "test.g.cs"), changed);
        int line = Array.FindIndex(changed.Split('\n'), text => text.Contains("f(long a)", StringComparison.Ordinal)) + 1;

        GeneratorRun run = workspace.Run("--check");

        Assert.That(run.ExitCode, Is.EqualTo(GeneratorCommand.OutOfDate));
        Assert.That(run.Error, Does.StartWith($"test.g.cs, line {line}: there is '").And.Contain("f(long a)").And.Contain("f(int a)"));
        Assert.That(workspace.Read("test.g.cs"), Is.EqualTo(changed));
    }

    [Test]
    public void Check_names_missing_stale_and_wrongly_ended_files()
    {
        using GeneratorWorkspace workspace = GeneratorWorkspace.WithHeader(Header);
        workspace.RunSuccessfully();
        File.Delete(Path.Combine(workspace.Output, "NativeMethods.g.cs"));
        File.WriteAllText(Path.Combine(workspace.Output, "old.g.cs"), "");
        File.WriteAllText(Path.Combine(workspace.Output, "test.g.cs"), workspace.Read("test.g.cs").Replace("\n", "\r\n", StringComparison.Ordinal));

        GeneratorRun run = workspace.Run("--check");

        Assert.That(run.ExitCode, Is.EqualTo(GeneratorCommand.OutOfDate));
        Assert.That(run.Error, Does.Contain("NativeMethods.g.cs: missing\n").And.Contain("old.g.cs: no header makes this file any more\n")
            .And.Contain("test.g.cs, line 1: ").And.Contain("\\r"));
        Assert.That(workspace.OutputFiles, Is.EqualTo(["old.g.cs", "test.g.cs"]));
    }

    [Test]
    public void Writing_removes_stale_files_and_leaves_others_and_unchanged_ones()
    {
        using GeneratorWorkspace workspace = GeneratorWorkspace.WithHeader(Header);
        workspace.RunSuccessfully();
        DateTime before = new(2001, 2, 3, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(Path.Combine(workspace.Output, "test.g.cs"), before);
        File.WriteAllText(Path.Combine(workspace.Output, "old.g.cs"), "");
        File.WriteAllText(Path.Combine(workspace.Output, "README.md"), "");

        workspace.RunSuccessfully();

        Assert.That(workspace.OutputFiles, Is.EqualTo(["NativeMethods.g.cs", "README.md", "test.g.cs"]));
        Assert.That(File.GetLastWriteTimeUtc(Path.Combine(workspace.Output, "test.g.cs")), Is.EqualTo(before));
    }

    [Test]
    public void A_refused_header_changes_no_file()
    {
        using GeneratorWorkspace workspace = GeneratorWorkspace.WithHeader(Header);
        workspace.RunSuccessfully();
        string before = workspace.Read("test.g.cs");
        workspace.AddHeader("test.h", Header + "void g(long value);\n");

        Assert.That(workspace.Run().ExitCode, Is.EqualTo(GeneratorCommand.Failure));
        Assert.That(workspace.Read("test.g.cs"), Is.EqualTo(before));
    }

    [Test]
    public void Another_folder_and_culture_give_the_same_bytes_with_plain_line_ends()
    {
        string first = GeneratorWorkspace.Generate(Header);
        CultureInfo culture = CultureInfo.CurrentCulture;
        var other = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        other.NumberFormat.NegativeSign = "minus ";
        string second;
        try
        {
            CultureInfo.CurrentCulture = other;
            second = GeneratorWorkspace.Generate(Header);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }

        Assert.That(second, Is.EqualTo(first));
        Assert.That(first, Does.Contain("A = -1,").And.Not.Contain("\r").And.EndsWith("}\n"));
        Assert.That(first.Split('\n').Where(line => line.EndsWith(' ')), Is.Empty);
    }
}
