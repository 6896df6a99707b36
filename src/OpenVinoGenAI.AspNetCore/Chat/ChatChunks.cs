namespace OpenVinoGenAI.AspNetCore;

/// <summary>Makes the chunks of a streamed answer to a chat.</summary>
internal sealed class ChatChunks(string model, LogProbabilities? probabilities)
{
    private readonly string _id = AnswerNames.NewId("chatcmpl");
    private readonly long _created = AnswerNames.Now();
    private readonly Dictionary<int, int> _calls = [];

    internal UsageSum Usage { get; } = new();

    /// <summary>The chunk that begins an answer.</summary>
    internal ChatCompletionChunk Begin(int index) => Create(index, new ChatDelta(Role: "assistant", Content: string.Empty));

    internal IEnumerable<ChatCompletionChunk> Of(ChoiceUpdate part)
    {
        foreach (AIContent content in part.Update.Contents)
        {
            switch (content)
            {
                case TextContent { Text.Length: > 0 } text:
                    yield return Create(part.Index, new ChatDelta(Content: text.Text));
                    break;
                case TextReasoningContent { Text.Length: > 0 } reasoning:
                    yield return Create(part.Index, new ChatDelta(ReasoningContent: reasoning.Text));
                    break;
                case FunctionCallContent call:
                    int number = _calls[part.Index] = _calls.GetValueOrDefault(part.Index, -1) + 1;
                    yield return Create(part.Index, Call(new ChatToolCall(number, call.CallId, "function", new ChatFunctionCall(call.Name, string.Empty))));
                    yield return Create(part.Index, Call(new ChatToolCall(number, null, null, new ChatFunctionCall(null, ToolArguments.Write(call)))));
                    break;
                case UsageContent usage:
                    Usage.Add(usage.Details, prompt: 0);
                    break;
            }
        }

        if (part.Update.FinishReason is { } reason)
        {
            ChatLogProbabilities? tokens = probabilities?.ForChat(part.Update.RawRepresentation as GenerationResult);
            yield return Create(part.Index, new ChatDelta(), tokens, AnswerNames.FinishReason(reason));
        }
    }

    /// <summary>The chunk with the tokens of all answers.</summary>
    internal ChatCompletionChunk End() => new(_id, _created, model, [], Usage.ToUsage());

    private static ChatDelta Call(ChatToolCall call) => new(ToolCalls: [call]);

    private ChatCompletionChunk Create(int index, ChatDelta delta, ChatLogProbabilities? tokens = null, string? reason = null) =>
        new(_id, _created, model, [new ChatChunkChoice(index, delta, tokens, reason)]);
}
