using System.Diagnostics;

namespace OpenVinoGenAI.Benchmarks.Compare;

/// <summary>Measures the time from the start of a process to the first piece of text that it prints.</summary>
internal static class StartRun
{
    internal static IReadOnlyList<Row> Measure(
        IReadOnlyList<PublishedForm> forms, Launch native, Launch? official, string model, int rounds)
    {
        Launch[] all = [.. forms.Select(form => form.Launch), native, .. official is null ? Array.Empty<Launch>() : [official]];
        var milliseconds = all.ToDictionary(launch => launch, _ => new List<double[]>());
        for (int round = -1; round < rounds; round++)
        {
            foreach (Launch launch in all)
            {
                double elapsed = FirstPiece(launch, model);
                if (round >= 0)
                {
                    milliseconds[launch].Add([elapsed]);
                }
            }
        }

        return [.. forms.Select(form => new Row(
            $"process start to first piece of text, {form.Name}",
            "ms",
            milliseconds[form.Launch],
            milliseconds[native],
            official is null ? null : milliseconds[official],
            form.NativeAim,
            form.OfficialAim))];
    }

    private static double FirstPiece(Launch launch, string model)
    {
        long start = Stopwatch.GetTimestamp();
        using Process process = launch.Start("first", model);
        int first = process.StandardOutput.Read();
        double milliseconds = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        process.StandardOutput.ReadToEnd();
        string errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return first >= 0 && process.ExitCode == 0
            ? milliseconds
            : throw new InvalidOperationException($"{launch.Program} printed no text and ended with {process.ExitCode}: {errors.Trim()}");
    }
}
