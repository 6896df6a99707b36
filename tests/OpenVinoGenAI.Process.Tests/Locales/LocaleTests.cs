using System.Diagnostics;

namespace OpenVinoGenAI.Tests;

/// <summary>Neither the locale of a process, which hosts such as GTK, Qt, R and Python set, nor the culture of .NET has a say.</summary>
internal sealed class LocaleTests
{
    private const string German = "de_DE.UTF-8";
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(5);

    // A decimal comma; two letters i; a minus sign and a decimal separator of their own.
    private static readonly string[] Cultures = ["de-DE", "tr-TR", "fa-IR"];

    [Test]
    public void Numbers_texts_and_messages_are_the_same_in_every_locale_and_culture()
    {
        using var folder = new TempFolder("locale");
        ChildResult plain = Run("C", null, string.Empty);
        ChildResult german = Run(OperatingSystem.IsWindows() ? "de-DE" : German, GenerateLocale(folder.Path), Cultures);

        Assert.That(plain.ExitCode, Is.Zero, plain.ToString());
        Assert.That(german.ExitCode, Is.Zero, german.ToString());
        string[] expected = plain.Output.Split("--- \n");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(expected, Has.Length.EqualTo(2));
            Assert.That(
                german.Output, Is.EqualTo(expected[0] + string.Concat(Cultures.Select(culture => $"--- {culture}\n{expected[1]}"))));
            Assert.That(expected[0], Does.Contain("greedy: OpenVINO is"));
            Assert.That(expected[1], Does.Contain("greedy: OpenVINO is").And.Contain("from 0 to 1"));
            Assert.That(plain.Output, Does.Not.Contain("not a number").And.Not.Contain("image: Inv").And.Not.Contain("scheduler: Inv"));
        }
    }

    private static ChildResult Run(string locale, string? localePath, params string[] cultures)
    {
        Dictionary<string, string?> environment = new() { ["LC_ALL"] = null, ["LANG"] = null, ["LOCPATH"] = localePath };
        ChildResult result = ChildProcess.RunWithCultures("locale", [locale, TestData.Models, .. cultures], Timeout, environment);
        return result with { Output = result.Output.ReplaceLineEndings("\n") };
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
