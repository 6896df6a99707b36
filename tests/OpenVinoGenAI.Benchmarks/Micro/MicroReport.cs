using System.Globalization;
using System.Text;
using BenchmarkDotNet.Reports;

namespace OpenVinoGenAI.Benchmarks.Micro;

/// <summary>Writes what single calls cost as a Markdown table.</summary>
internal static class MicroReport
{
    internal static string Write(IEnumerable<Summary> summaries)
    {
        var text = new StringBuilder();
        text.AppendLine("| call | time | managed bytes |");
        text.AppendLine("| --- | ---: | ---: |");
        foreach (BenchmarkReport report in summaries.SelectMany(summary => summary.Reports))
        {
            string parameters = report.BenchmarkCase.Parameters.DisplayInfo;
            text.AppendLine(CultureInfo.InvariantCulture,
                $"| {report.BenchmarkCase.Descriptor.WorkloadMethodDisplayInfo.Trim('\'')}{(parameters.Length > 0 ? $" {parameters}" : string.Empty)} | {Time(report.ResultStatistics!.Mean)} | {report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase)} |");
        }

        return text.ToString();
    }

    private static string Time(double nanoseconds) => nanoseconds < 1000
        ? string.Create(CultureInfo.InvariantCulture, $"{nanoseconds:0.0} ns")
        : string.Create(CultureInfo.InvariantCulture, $"{nanoseconds / 1000:0.0} µs");
}
