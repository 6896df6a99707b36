namespace OpenVinoGenAI;

/// <summary>Makes the exceptions that callers of an engine get for an error on its thread: each of them one of its own.</summary>
internal static class EngineFault
{
    /// <summary>A step failed; the engine goes on with other requests.</summary>
    internal static OpenVinoGenAIException OfStep(Exception error) => Wrap(
        error is OpenVinoGenAIException
            ? error.Message
            : $"The engine could not finish its step, which ends all requests that were running: {error.Message}",
        error);

    /// <summary>The engine has failed for good.</summary>
    internal static OpenVinoGenAIException OfEngine(Exception error) => Wrap(
        $"The engine has failed and answers no more requests: {error.Message} Dispose it and create a new one.", error);

    private static OpenVinoGenAIException Wrap(string message, Exception error) => error is OpenVinoGenAIException native
        ? new OpenVinoGenAIException(message, error)
        {
            Status = native.Status,
            NativeMessage = native.NativeMessage,
            NativeType = native.NativeType,
        }
        : new OpenVinoGenAIException(message, error);
}
