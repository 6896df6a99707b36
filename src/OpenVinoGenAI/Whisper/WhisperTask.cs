namespace OpenVinoGenAI;

/// <summary>What to write of the speech (official: <c>task</c>).</summary>
public enum WhisperTask
{
    /// <summary>What was said, in the language that it was said in (official: <c>transcribe</c>).</summary>
    Transcribe = 0,

    /// <summary>What was said, in English (official: <c>translate</c>). Only multilingual models can.</summary>
    Translate = 1,
}
