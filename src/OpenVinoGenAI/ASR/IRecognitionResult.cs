namespace OpenVinoGenAI;

/// <summary>The result of a speech recognition pipeline.</summary>
internal interface IRecognitionResult<out TSelf>
{
    /// <summary>Ends the texts, the chunks and the words at a stop string.</summary>
    TSelf EndAt(StopStringRule rule);
}
