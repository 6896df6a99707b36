using System.CommandLine;

namespace OpenVinoGenAI.Benchmarks.Compare;

/// <summary>Measures the three sides in one run and writes the tables.</summary>
internal static class CompareCommand
{
    internal static Command Create()
    {
        Option<int> processes = Amount("--processes", "Processes of each side, one after the other", least: 1, usual: 16);
        Option<int> rounds = Amount("--rounds", "Rounds of each workload in each process", least: 1, usual: 4);
        Option<int> warmUps = Amount("--warm-ups", "Rounds before them that are not measured", least: 0, usual: 1);
        Option<int> starts = Amount("--starts", "Starts of each program; 0 leaves them out", least: 0, usual: 31);
        var markdown = new Option<FileInfo>("--markdown") { Description = "Puts the tables into this page, between its marks" };
        var json = new Option<FileInfo>("--json") { Description = "Writes the figures to this file" };
        var command = new Command("compare", "Measures this library, plain C++ and the official Python API in turns")
        {
            processes,
            rounds,
            warmUps,
            starts,
            markdown,
            json,
        };
        command.SetAction(result => Run(new CompareOptions(
            result.GetValue(processes),
            result.GetValue(rounds),
            result.GetValue(warmUps),
            result.GetValue(starts),
            result.GetValue(markdown),
            result.GetValue(json))));
        return command;
    }

    private static Option<int> Amount(string name, string description, int least, int usual)
    {
        var option = new Option<int>(name) { Description = description, DefaultValueFactory = _ => usual };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < least)
            {
                result.AddError($"{name} must be at least {least}.");
            }
        });
        return option;
    }

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
