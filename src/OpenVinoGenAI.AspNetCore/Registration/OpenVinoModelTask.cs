namespace OpenVinoGenAI.AspNetCore;

/// <summary>The task of a served model, which determines the endpoints that accept its name.</summary>
public enum OpenVinoModelTask
{
    /// <summary><c>chat/completions</c> and <c>completions</c>.</summary>
    Chat = 0,

    /// <summary><c>embeddings</c>.</summary>
    Embeddings = 1,

    /// <summary><c>rerank</c>.</summary>
    Rerank = 2,

    /// <summary><c>audio/transcriptions</c> and <c>audio/translations</c>.</summary>
    SpeechToText = 3,

    /// <summary><c>audio/speech</c>.</summary>
    TextToSpeech = 4,

    /// <summary><c>images/generations</c> and <c>images/edits</c>.</summary>
    ImageGeneration = 5,
}
