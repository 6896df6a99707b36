using System.CommandLine;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using OpenVinoGenAI.Tests;

namespace OpenVinoGenAI.Benchmarks.Micro;

/// <summary>Measures what the binding itself costs, without a model's work.</summary>
internal static class MicroCommand
{
    internal static Command Create()
    {
        var brief = new Option<bool>("--brief") { Description = "A few short iterations: shows that the benchmarks run, no figures to quote" };
        var command = new Command("micro", "Measures the overhead of single calls with BenchmarkDotNet") { brief };
        command.SetAction(result =>
        {
            IEnumerable<BenchmarkDotNet.Reports.Summary> summaries =
                BenchmarkRunner.Run([typeof(ConfigBenchmarks), typeof(CallbackBenchmarks), typeof(TextBenchmarks)], Configuration(result.GetValue(brief)));
            return summaries.All(summary => summary.Reports.Length > 0 && summary.Reports.All(report => report.Success)) ? 0 : 1;
        });
        return command;
    }

    // In process: a program of its own would not find the repository's native folder.
    private static ManualConfig Configuration(bool isBrief) => ManualConfig.CreateEmpty()
        .AddJob((isBrief ? Job.Dry : Job.Default).WithToolchain(InProcessEmitToolchain.Instance))
        .AddDiagnoser(MemoryDiagnoser.Default)
        .AddColumnProvider(DefaultColumnProviders.Instance)
        .AddExporter(MarkdownExporter.GitHub)
        .AddLogger(ConsoleLogger.Default)
        .WithArtifactsPath(Path.Combine(Repository.Root, "artifacts", "benchmarks", "micro"));
}
