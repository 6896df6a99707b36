namespace OpenVinoGenAI;

public sealed partial class WhisperResult
{
    /// <summary>The chunks as subtitles; one that was not closed lasts to the next one's start or to the end of the audio.</summary>
    /// <returns>A cue for each chunk.</returns>
    /// <exception cref="InvalidOperationException">The result has no chunks.</exception>
    public IReadOnlyList<SubtitleCue> ToSubtitles()
    {
        IReadOnlyList<WhisperChunk> chunks = Chunks ?? throw new InvalidOperationException(
            $"Subtitles need chunks, and the result has none: set {nameof(WhisperGenerationConfig)}.{nameof(WhisperGenerationConfig.ReturnTimestamps)}.");
        return [.. chunks.Select((chunk, i) => new SubtitleCue(chunk.Start, EndOf(chunk, i + 1 < chunks.Count ? chunks[i + 1] : null), chunk.Text))];
    }

    /// <summary>Writes the chunks as SubRip subtitles; see <see cref="SubtitleWriter.WriteSrt"/>.</summary>
    /// <param name="writer">Where to write; SubRip files are UTF-8 today.</param>
    /// <exception cref="InvalidOperationException">The result has no chunks.</exception>
    public void WriteSrt(TextWriter writer) => SubtitleWriter.WriteSrt(writer, ToSubtitles());

    /// <summary>Writes the chunks as a SubRip file (.srt), in UTF-8; an existing file is replaced.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="InvalidOperationException">The result has no chunks.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void WriteSrt(string path) => File.WriteAllText(path, SubtitleWriter.ToSrt(ToSubtitles()));

    /// <summary>Writes the chunks as WebVTT subtitles; see <see cref="SubtitleWriter.WriteWebVtt"/>.</summary>
    /// <param name="writer">Where to write; WebVTT files are UTF-8.</param>
    /// <exception cref="InvalidOperationException">The result has no chunks.</exception>
    public void WriteVtt(TextWriter writer) => SubtitleWriter.WriteWebVtt(writer, ToSubtitles());

    /// <summary>Writes the chunks as a WebVTT file (.vtt), in UTF-8; an existing file is replaced.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="InvalidOperationException">The result has no chunks.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void WriteVtt(string path) => File.WriteAllText(path, SubtitleWriter.ToWebVtt(ToSubtitles()));

    // The model may set an end before the start; a cue may not.
    private TimeSpan EndOf(WhisperChunk chunk, WhisperChunk? next)
    {
        TimeSpan end = chunk.End ?? next?.Start ?? Duration;
        return end > chunk.Start ? end : chunk.Start;
    }
}
