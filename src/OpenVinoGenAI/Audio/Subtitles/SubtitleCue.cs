namespace OpenVinoGenAI;

/// <summary>A text and when it is shown.</summary>
/// <param name="Start">From the beginning of the audio; not negative.</param>
/// <param name="End">From the beginning of the audio; not before <paramref name="Start"/>.</param>
/// <param name="Text">Plain text of one or more lines.</param>
public readonly record struct SubtitleCue(TimeSpan Start, TimeSpan End, string Text);
