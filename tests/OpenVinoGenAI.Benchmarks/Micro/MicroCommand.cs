using System.CommandLine;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using OpenVinoGenAI.Tests;
using Perfolizer.Horology;

namespace OpenVinoGenAI.Benchmarks.Micro;

/// <summary>Measures what the binding itself costs, without a model's work.</summary>
internal static class MicroCommand
{
    internal static Command Create()
    {
        var brief = new Option<bool>("--brief") { Description = "A few short iterations: shows that the benchmarks run, no figures to quote" };
        var markdown = new Option<FileInfo>("--markdown") { Description = "Puts the table into this page, between its marks" };
        var command = new Command("micro", "Measures the overhead of single calls with BenchmarkDotNet") { brief, markdown };
        command.SetAction(result => Run(result.GetValue(brief), result.GetValue(markdown)));
        return command;
    }

    private static int Run(bool isBrief, FileInfo? markdown)
    {
        Summary[] summaries = BenchmarkRunner.Run([.. All()], Configuration(isBrief));
        if (!summaries.All(summary => summary.Reports.Length > 0 && summary.Reports.All(report => report.Success)))
        {
            return 1;
        }

        if (markdown is not null)
        {
            MarkdownPage.Write(markdown, "micro", MicroReport.Write(summaries));
        }

        return 0;
    }

    private static IEnumerable<Type> All()
    {
        yield return typeof(ConfigBenchmarks);
        yield return typeof(CallbackBenchmarks);
        yield return typeof(TextBenchmarks);
        if (OperatingSystem.IsLinux())
        {
            yield return typeof(ThreadBenchmarks);
        }
    }

    // The calls take nanoseconds: a tenth of a second has enough of them.
    private static Job Short() => Job.Default.WithIterationTime(TimeInterval.FromMilliseconds(100)).WithMaxIterationCount(20);

    // In process: a program of its own would not find the repository's native folder.
    private static ManualConfig Configuration(bool isBrief) => ManualConfig.CreateEmpty()
        .AddJob((isBrief ? Job.Dry : Short()).WithToolchain(InProcessEmitToolchain.Instance))
        .AddDiagnoser(MemoryDiagnoser.Default)
        .AddColumnProvider(DefaultColumnProviders.Instance)
        .AddExporter(MarkdownExporter.GitHub)
        .AddLogger(ConsoleLogger.Default)
        .WithArtifactsPath(Path.Combine(Repository.Root, "artifacts", "benchmarks", "micro"));
}
