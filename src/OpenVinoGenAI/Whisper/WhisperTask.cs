namespace OpenVinoGenAI;

/// <summary>Whether speech is transcribed or translated (official: <c>task</c>).</summary>
public enum WhisperTask
{
    /// <summary>Write the speech in the language that is spoken (official: <c>transcribe</c>).</summary>
    Transcribe = 0,

    /// <summary>Write the speech in English (official: <c>translate</c>). Only multilingual models support it.</summary>
    Translate = 1,
}
