namespace OpenVinoGenAI;

public sealed partial class LLMPipeline
{
    /// <summary>
    /// Starts a chat that the pipeline remembers: from here on every prompt that is a single text is a turn of it. Starting again forgets
    /// the chat before. Your own <see cref="ChatSession"/> or <see cref="ChatHistory"/> is clearer, and several can share a pipeline.
    /// </summary>
    /// <param name="systemMessage">What sets the model's behaviour; empty for none.</param>
    /// <remarks>
    /// A turn that ends with <see cref="StreamingStatus.Stop"/> stays in the chat; one that is cancelled or that throws does not, unless the
    /// answer was complete before the library saw the cancellation, which <see cref="FinishReason"/> shows. Until
    /// <see cref="FinishChat"/> a list of prompts is refused, and with <see cref="AttentionBackend.ScaledDotProduct"/> any input of another
    /// kind than the chat's first. With that backend the library (2026.3.1) also fails when the question of a cancelled turn is asked again
    /// in the same words, and after a cancelled turn of tokens the chat takes no other turn; a <see cref="ChatSession"/> does not have
    /// these faults.
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
