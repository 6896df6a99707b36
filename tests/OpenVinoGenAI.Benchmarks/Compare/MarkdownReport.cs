using System.Globalization;
using System.Text;

namespace OpenVinoGenAI.Benchmarks.Compare;

/// <summary>Writes a comparison as Markdown tables.</summary>
internal static class MarkdownReport
{
    private const string Missing = "–";

    internal static string Write(Comparison comparison)
    {
        Machine machine = comparison.Machine;
        CompareOptions options = comparison.Options;
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture,
            $"{machine.Date}, {machine.Processor}, {machine.Cores} logical processors, {machine.System}, {machine.DotNet}, OpenVINO GenAI {machine.Native}.");
        text.AppendLine(CultureInfo.InvariantCulture,
            $"Medians of {options.Rounds} rounds in turns ({options.StartRounds} for process starts) after {options.WarmUps} to warm up, quartiles in brackets; a ratio is the median of the turns' ratios, with its 95 % interval.");
        foreach (string note in comparison.Notes)
        {
            text.AppendLine(note);
        }

        text.AppendLine();
        text.AppendLine("| figure | C# | C++ | Python | C# / C++ | aim | C# / Python | aim |");
        text.AppendLine("| --- | ---: | ---: | ---: | ---: | --- | ---: | --- |");
        foreach (Row row in comparison.Rows)
        {
            string name = row.Unit.Length == 0 ? row.Name : $"{row.Name} ({row.Unit})";
            text.AppendLine(
                $"| {name} | {Cell(row.Ours)} | {Cell(row.Native)} | {Cell(row.Official)} " +
                $"| {Ratio(row.NativeRatio)} | {Verdict(row.NativeAim, row.NativeRatio)} | {Ratio(row.OfficialRatio)} | {Verdict(row.OfficialAim, row.OfficialRatio)} |");
        }

        text.AppendLine();
        text.AppendLine("| streaming | managed bytes per token | of these, the pieces of text |");
        text.AppendLine("| --- | ---: | ---: |");
        foreach (AllocationRow row in comparison.Allocations)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"| {row.Name} | {row.BytesPerToken:0.0} | {row.TextBytesPerToken:0.0} |");
        }

        return text.ToString();
    }

    private static string Cell(IReadOnlyList<double>? values)
    {
        if (values is null)
        {
            return Missing;
        }

        var series = new Series(values);
        return values.Count == 1 ? Number(series.Median) : $"{Number(series.Median)} [{Number(series.LowerQuartile)}–{Number(series.UpperQuartile)}]";
    }

    private static string Ratio(Series? ratio)
    {
        if (ratio is null)
        {
            return Missing;
        }

        (double low, double high) = ratio.MedianInterval;
        return low == high
            ? ratio.Median.ToString("0.000", CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{ratio.Median:0.000} ({low:0.000}–{high:0.000})");
    }

    // What lies within the measurement's uncertainty is neither met nor missed.
    private static string Verdict(Aim? aim, Series? ratio)
    {
        if (aim is null || ratio is null)
        {
            return string.Empty;
        }

        (double low, double high) = ratio.MedianInterval;
        string verdict = (aim.IsMet(low), aim.IsMet(high)) switch
        {
            (true, true) => "met",
            (false, false) => "missed",
            _ => "within the noise",
        };
        return $"{aim.Text} {verdict}";
    }

    // Four significant digits, whatever the unit.
    private static string Number(double value)
    {
        int digits = value == 0 ? 0 : Math.Clamp(3 - (int)Math.Floor(Math.Log10(Math.Abs(value))), 0, 9);
        return value.ToString($"F{digits}", CultureInfo.InvariantCulture);
    }
}
