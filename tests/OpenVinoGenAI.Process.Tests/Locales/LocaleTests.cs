using System.Diagnostics;

namespace OpenVinoGenAI.Tests;

/// <summary>Neither the locale of a process, which hosts such as GTK, Qt, R and Python set, nor the culture of .NET has a say.</summary>
internal sealed class LocaleTests
{
    private const string German = "de_DE.UTF-8";
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(5);
    private static readonly Lazy<ChildResult> Plain = new(() => Run("C", string.Empty, null));

    [Test]
    public void Numbers_are_understood_in_a_process_with_a_decimal_comma()
    {
        using var folder = new TempFolder("locale");
        string locale = OperatingSystem.IsWindows() ? "de-DE" : German;
        ChildResult plain = Plain.Value;
        ChildResult german = Run(locale, "de-DE", GenerateLocale(folder.Path));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(plain.ExitCode, Is.Zero, plain.ToString());
            Assert.That(german.ExitCode, Is.Zero, german.ToString());
            Assert.That(german.Output, Is.EqualTo(plain.Output));
            Assert.That(plain.Output, Does.Contain("greedy: OpenVINO is").And.Contain("loaded again").And.Contain("from 0 to 1"));
            Assert.That(plain.Output, Does.Not.Contain("not a number").And.Not.Contain("image: Inv").And.Not.Contain("scheduler: Inv"));
        }
    }

    // Turkish has two letters i, and Persian has its own minus sign and decimal separator.
    [TestCase("tr-TR")]
    [TestCase("fa-IR")]
    public void Texts_and_messages_are_the_same_in_every_culture(string culture)
    {
        ChildResult plain = Plain.Value;
        ChildResult other = Run("C", culture, null);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(other.ExitCode, Is.Zero, other.ToString());
            Assert.That(other.Output, Is.EqualTo(plain.Output));
        }
    }

    private static ChildResult Run(string locale, string culture, string? localePath)
    {
        Dictionary<string, string?> environment = new() { ["LC_ALL"] = null, ["LANG"] = null, ["LOCPATH"] = localePath };
        return ChildProcess.RunWithCultures("locale", [locale, culture, TestData.Models], Timeout, environment);
    }

    /// <summary>Makes the German locale in a folder, where the system has the program and the sources; otherwise an installed one serves.</summary>
    private static string? GenerateLocale(string folder)
    {
        const string Program = "/usr/bin/localedef";
        if (!File.Exists(Program))
        {
            return null;
        }

        using Process process = Process.Start(new ProcessStartInfo(
            Program, ["--no-archive", "-i", "de_DE", "-f", "UTF-8", Path.Combine(folder, German)])
        { RedirectStandardError = true, RedirectStandardOutput = true })!;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return Directory.Exists(Path.Combine(folder, German)) ? folder : null;
    }
}
