namespace OpenVinoGenAI;

/// <summary>A checked cue as both subtitle formats write it.</summary>
internal readonly record struct CueLines(long StartMs, long EndMs, string[] Lines)
{
    private static readonly string[] LineBreaks = ["\r\n", "\r", "\n"];

    /// <summary>Checks all cues, leaves out those without text and puts the rest in order.</summary>
    public static IReadOnlyList<CueLines> From(IEnumerable<SubtitleCue> cues)
    {
        ArgumentNullException.ThrowIfNull(cues);
        var all = new List<CueLines>();
        int index = 0;
        foreach (SubtitleCue cue in cues)
        {
            if (ProblemOf(cue) is { } problem)
            {
                throw new ArgumentException($"Cue {index} {problem}.", nameof(cues));
            }

            all.Add(From(cue));
            index++;
        }

        return [.. all.Where(static cue => cue.Lines.Length > 0).OrderBy(static cue => cue.StartMs)];
    }

    private static CueLines From(SubtitleCue cue)
    {
        long start = ToMs(cue.Start);
        string[] lines = cue.Text.Split(LineBreaks, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return new CueLines(start, Math.Max(ToMs(cue.End), start + 1), lines);
    }

    private static string? ProblemOf(SubtitleCue cue) => cue switch
    {
        { Text: null } => "has no text",
        { Start.Ticks: < 0 } => $"starts at {cue.Start}, before 0",
        _ when cue.End < cue.Start => $"ends at {cue.End}, before its start at {cue.Start}",
        _ => null,
    };

    private static long ToMs(TimeSpan time)
    {
        (long ms, long rest) = Math.DivRem(time.Ticks, TimeSpan.TicksPerMillisecond);
        return rest >= TimeSpan.TicksPerMillisecond / 2 ? ms + 1 : ms;
    }
}
