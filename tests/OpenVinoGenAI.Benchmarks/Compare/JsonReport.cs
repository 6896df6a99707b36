using System.Text.Json;

namespace OpenVinoGenAI.Benchmarks.Compare;

/// <summary>Writes a comparison as JSON, with every value that was measured.</summary>
internal static class JsonReport
{
    private static readonly JsonSerializerOptions Options =
        new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    internal static string Write(Comparison comparison) => JsonSerializer.Serialize(
        new
        {
            comparison.Machine,
            comparison.Options.Processes,
            comparison.Options.Rounds,
            comparison.Options.WarmUps,
            comparison.Options.StartRounds,
            comparison.Notes,
            Figures = comparison.Rows.Select(row => new
            {
                row.Name,
                row.Unit,
                CSharp = Describe(row.Ours),
                Cpp = Describe(row.Native),
                Python = Describe(row.Official),
                RatioToCpp = Describe(row.NativeRatio),
                RatioToPython = Describe(row.OfficialRatio),
            }),
            comparison.Allocations,
        },
        Options);

    private static object? Describe(Series? ratio) =>
        ratio is null ? null : new { ratio.Median, ratio.MedianInterval?.Low, ratio.MedianInterval?.High };

    private static object? Describe(IReadOnlyList<double[]>? values)
    {
        if (values is null)
        {
            return null;
        }

        var series = new Series(values.SelectMany(turns => turns));
        return new { series.Median, series.LowerQuartile, series.UpperQuartile, Values = values };
    }
}
