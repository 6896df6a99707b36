namespace OpenVinoGenAI.AspNetCore;

/// <summary>What is said in an audio file.</summary>
internal sealed record Transcription(string Text);

/// <summary>What is said in an audio file, with times in seconds.</summary>
internal sealed record VerboseTranscription(
    string Task,
    string Language,
    double Duration,
    string Text,
    IReadOnlyList<TranscriptionSegment>? Segments,
    IReadOnlyList<TranscriptionWord>? Words);

/// <summary>A part of what is said, from <paramref name="Start"/> to <paramref name="End"/>.</summary>
internal sealed record TranscriptionSegment(int Id, double Start, double End, string Text);

/// <summary>A word of what is said.</summary>
internal sealed record TranscriptionWord(string Word, double Start, double End);

/// <summary>An event of a streamed transcription: <c>transcript.text.delta</c> or <c>transcript.text.done</c>.</summary>
internal sealed record TranscriptEvent(string Type, string? Delta = null, string? Text = null);
