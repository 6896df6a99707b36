namespace OpenVinoGenAI;

/// <summary>Writes cues as SubRip (.srt) and WebVTT (.vtt) subtitles.</summary>
/// <remarks>
/// Both formats end a cue at a blank line, so blank lines within a text are left out, and so are cues without any text. Cues are written in
/// the order of their starts. Times are rounded to milliseconds; a cue shorter than that lasts one, as WebVTT wants an end after the start.
/// Lines end with a line feed, whatever <see cref="TextWriter.NewLine"/> is.
/// </remarks>
public static class SubtitleWriter
{
    /// <summary>Writes SubRip subtitles. The format cannot escape anything: texts are written as they are.</summary>
    /// <param name="writer">Where to write; SubRip files are UTF-8 today.</param>
    /// <param name="cues">The cues, in any order.</param>
    /// <exception cref="ArgumentException">
    /// A cue starts before 0, ends before it starts, or has no text object. Nothing is written then.
    /// </exception>
    public static void WriteSrt(TextWriter writer, IEnumerable<SubtitleCue> cues)
    {
        ArgumentNullException.ThrowIfNull(writer);
        int number = 0;
        foreach (CueLines cue in CueLines.From(cues))
        {
            writer.Write(number == 0 ? "" : "\n");
            writer.Write(FormattableString.Invariant($"{++number}\n"));
            WriteCue(writer, cue, ',', static line => line);
        }
    }

    /// <summary>Writes WebVTT subtitles; &amp;, &lt; and &gt; are escaped.</summary>
    /// <param name="writer">Where to write; WebVTT files are UTF-8.</param>
    /// <param name="cues">The cues, in any order.</param>
    /// <exception cref="ArgumentException">
    /// A cue starts before 0, ends before it starts, or has no text object. Nothing is written then.
    /// </exception>
    public static void WriteWebVtt(TextWriter writer, IEnumerable<SubtitleCue> cues)
    {
        ArgumentNullException.ThrowIfNull(writer);
        IReadOnlyList<CueLines> lines = CueLines.From(cues);
        writer.Write("WEBVTT\n");
        foreach (CueLines cue in lines)
        {
            writer.Write('\n');
            WriteCue(writer, cue, '.', EscapeWebVtt);
        }
    }

    /// <summary>SubRip subtitles as text; see <see cref="WriteSrt"/>.</summary>
    /// <param name="cues">The cues, in any order.</param>
    /// <exception cref="ArgumentException">A cue starts before 0, ends before it starts, or has no text object.</exception>
    public static string ToSrt(IEnumerable<SubtitleCue> cues) => ToText(WriteSrt, cues);

    /// <summary>WebVTT subtitles as text; see <see cref="WriteWebVtt"/>.</summary>
    /// <param name="cues">The cues, in any order.</param>
    /// <exception cref="ArgumentException">A cue starts before 0, ends before it starts, or has no text object.</exception>
    public static string ToWebVtt(IEnumerable<SubtitleCue> cues) => ToText(WriteWebVtt, cues);

    private static string ToText(Action<TextWriter, IEnumerable<SubtitleCue>> write, IEnumerable<SubtitleCue> cues)
    {
        using var text = new StringWriter();
        write(text, cues);
        return text.ToString();
    }

    private static void WriteCue(TextWriter writer, CueLines cue, char decimalMark, Func<string, string> escape)
    {
        writer.Write($"{Stamp(cue.StartMs, decimalMark)} --> {Stamp(cue.EndMs, decimalMark)}\n");
        foreach (string line in cue.Lines)
        {
            writer.Write(escape(line));
            writer.Write('\n');
        }
    }

    // Hours take two digits or as many as they need.
    private static string Stamp(long ms, char decimalMark) =>
        FormattableString.Invariant($"{ms / 3_600_000:00}:{ms / 60_000 % 60:00}:{ms / 1000 % 60:00}{decimalMark}{ms % 1000:000}");

    // Without any '>' no text can hold the arrow "-->", which WebVTT does not allow in one.
    private static string EscapeWebVtt(string line) =>
        line.Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal);
}
