namespace OpenVinoGenAI;

public sealed partial class VLMPipeline
{
    /// <summary>
    /// Starts a chat that the pipeline remembers: from here on every prompt is a turn of it, and the images of earlier turns stay known.
    /// Starting again forgets the chat before. Your own <see cref="VisionChatSession"/> or <see cref="ChatHistory"/> is clearer, and
    /// several can share a pipeline.
    /// </summary>
    /// <param name="systemMessage">What sets the model's behaviour; empty for none.</param>
    /// <remarks>
    /// A turn that ends with <see cref="StreamingStatus.Stop"/> stays in the chat; one that is cancelled or that throws does not, unless the
    /// answer was complete before the library saw the cancellation, which <see cref="FinishReason"/> shows.
    /// </remarks>
    /// <exception cref="ObjectDisposedException">The pipeline is disposed.</exception>
    public void StartChat(string systemMessage = "")
    {
        ArgumentNullException.ThrowIfNull(systemMessage);
        _core.InTurn(native => _chat.Start(native, systemMessage));
    }

    /// <summary>Ends the chat that <see cref="StartChat"/> began and forgets it. Without one it does nothing.</summary>
    /// <exception cref="ObjectDisposedException">The pipeline is disposed.</exception>
    public void FinishChat() => _core.InTurn(_chat.Finish);
}
