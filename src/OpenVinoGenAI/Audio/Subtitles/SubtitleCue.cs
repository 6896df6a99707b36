namespace OpenVinoGenAI;

/// <summary>A text and when it is shown.</summary>
/// <param name="Start">From the beginning of the sound; not negative.</param>
/// <param name="End">From the beginning of the sound; not before <paramref name="Start"/>.</param>
/// <param name="Text">Plain text of one or more lines.</param>
public readonly record struct SubtitleCue(TimeSpan Start, TimeSpan End, string Text)
{
    /// <summary>
    /// Makes a cue of times in seconds as Whisper gives them. The end may be unknown (negative or NaN: the segment was still open when
    /// the sound ended): it is then <paramref name="soundEnd"/>, or the start if that is later.
    /// </summary>
    /// <param name="start">Seconds from the beginning of the sound; not negative.</param>
    /// <param name="end">Seconds from the beginning of the sound, or negative or NaN if unknown.</param>
    /// <param name="text">Plain text of one or more lines.</param>
    /// <param name="soundEnd">How long the sound is (<see cref="AudioClip.Duration"/>).</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The start is negative or not a number, or a time is too large for a <see cref="TimeSpan"/>.
    /// </exception>
    public static SubtitleCue FromSeconds(double start, double end, string text, TimeSpan soundEnd)
    {
        ArgumentNullException.ThrowIfNull(text);
        TimeSpan from = ToTime(start, nameof(start));
        if (end >= 0)
        {
            return new SubtitleCue(from, ToTime(end, nameof(end)), text);
        }

        return new SubtitleCue(from, soundEnd > from ? soundEnd : from, text);
    }

    private static TimeSpan ToTime(double seconds, string parameter) =>
        seconds >= 0 && seconds < TimeSpan.MaxValue.TotalSeconds
            ? TimeSpan.FromSeconds(seconds)
            : throw new ArgumentOutOfRangeException(parameter, seconds, "Must be a number of seconds, not negative.");
}
