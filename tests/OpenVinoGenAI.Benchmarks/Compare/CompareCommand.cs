using System.CommandLine;

namespace OpenVinoGenAI.Benchmarks.Compare;

/// <summary>Measures the three sides in one run and writes the tables.</summary>
internal static class CompareCommand
{
    internal static Command Create()
    {
        var rounds = new Option<int>("--rounds") { Description = "Rounds of each workload", DefaultValueFactory = _ => 31 };
        var warmUps = new Option<int>("--warm-ups")
        {
            Description = "Rounds before them that are not measured; .NET compiles what it runs often two or three times",
            DefaultValueFactory = _ => 12,
        };
        var starts = new Option<int>("--starts") { Description = "Starts of each program; 0 leaves them out", DefaultValueFactory = _ => 15 };
        var markdown = new Option<FileInfo>("--markdown") { Description = "Puts the tables into this page, between its marks" };
        var json = new Option<FileInfo>("--json") { Description = "Writes the figures to this file" };
        RequireAtLeast(1, rounds);
        RequireAtLeast(0, warmUps);
        RequireAtLeast(0, starts);
        var command = new Command("compare", "Measures this library, plain C++ and the official Python API in turns") { rounds, warmUps, starts, markdown, json };
        command.SetAction(result => Run(new CompareOptions(
            result.GetValue(rounds), result.GetValue(warmUps), result.GetValue(starts), result.GetValue(markdown), result.GetValue(json))));
        return command;
    }

    private static void RequireAtLeast(int least, Option<int> option) => option.Validators.Add(result =>
    {
        if (result.GetValueOrDefault<int>() < least)
        {
            result.AddError($"{option.Name} must be at least {least}.");
        }
    });

    private static void Run(CompareOptions options)
    {
        Comparison comparison = Comparison.Run(options, Console.Error);
        string tables = MarkdownReport.Write(comparison);
        Console.Write(tables);
        if (options.Markdown is { } markdown)
        {
            MarkdownPage.Write(markdown, "compare", tables);
        }

        if (options.Json is { } json)
        {
            File.WriteAllText(json.FullName, JsonReport.Write(comparison));
        }
    }
}
