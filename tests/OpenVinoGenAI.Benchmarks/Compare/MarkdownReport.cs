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
            $"Medians over {options.Processes} processes of each side, one after the other, with {options.Rounds} rounds in turns in each, and over {options.StartRounds} process starts; quartiles in brackets.");
        text.AppendLine("A ratio is the median over the processes, and that of a process the median over its turns; in brackets its 95 % interval, for which it takes six processes.");
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

    private static string Cell(IReadOnlyList<double[]>? values)
    {
        if (values is null)
        {
            return Missing;
        }

        var series = new Series(values.SelectMany(turns => turns));
        return series.LowerQuartile == series.UpperQuartile
            ? Number(series.Median)
            : $"{Number(series.Median)} [{Number(series.LowerQuartile)}–{Number(series.UpperQuartile)}]";
    }

    private static string Ratio(Series? ratio)
    {
        if (ratio is null)
        {
            return Missing;
        }

        return ratio.MedianInterval is var (low, high)
            ? string.Create(CultureInfo.InvariantCulture, $"{ratio.Median:0.000} ({low:0.000}–{high:0.000})")
            : ratio.Median.ToString("0.000", CultureInfo.InvariantCulture);
    }

    // What lies within the measurement's uncertainty is neither met nor missed.
    private static string Verdict(Aim? aim, Series? ratio)
    {
        if (aim is null || ratio?.MedianInterval is not var (low, high))
        {
            return aim?.Text ?? string.Empty;
        }

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
