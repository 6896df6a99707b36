namespace OpenVinoGenAI.Extensions.AI;

/// <summary>Makes the updates of one response.</summary>
/// <param name="modelId">The name of the model.</param>
/// <param name="showsReasoning">Whether the reasoning is part of the response.</param>
internal sealed class ResponseWriter(string? modelId, bool showsReasoning)
{
    private readonly string _responseId = Guid.NewGuid().ToString("N");
    private readonly string _messageId = Guid.NewGuid().ToString("N");
    private readonly DateTimeOffset _createdAt = DateTimeOffset.UtcNow;
    private readonly System.Text.StringBuilder _reasoning = new();
    private bool _hasCalls;

    /// <summary>Makes an update of a part of the output; none for reasoning that is not shown.</summary>
    internal ChatResponseUpdate? Write(in OutputPart part)
    {
        switch (part.Kind)
        {
            case OutputPartKind.ToolCall:
                _hasCalls = true;
                return Create(part.Call!.ToContent());
            case OutputPartKind.Reasoning:
                _reasoning.Append(part.Text);
                return showsReasoning ? Create(new TextReasoningContent(part.Text)) : null;
            default:
                return Create(new TextContent(part.Text));
        }
    }

    /// <summary>Makes the last update, with usage and finish reason.</summary>
    internal ChatResponseUpdate Finish(GenerationResult result, Tokenizer tokenizer)
    {
        ChatResponseUpdate update = Create(new UsageContent(UsageOf(result, tokenizer)));
        update.FinishReason = _hasCalls ? ChatFinishReason.ToolCalls : ReasonOf(result.FinishReasons[0]);
        update.RawRepresentation = result;
        return update;
    }

    private static ChatFinishReason? ReasonOf(FinishReason reason) => reason switch
    {
        FinishReason.Stop => ChatFinishReason.Stop,
        FinishReason.Length => ChatFinishReason.Length,
        FinishReason.ToolCall => ChatFinishReason.ToolCalls,
        _ => null,
    };

    private ChatResponseUpdate Create(AIContent content) => new(ChatRole.Assistant, [content])
    {
        ResponseId = _responseId,
        MessageId = _messageId,
        ModelId = modelId,
        CreatedAt = _createdAt,
    };

    private UsageDetails UsageOf(GenerationResult result, Tokenizer tokenizer)
    {
        long input = result.PerfMetrics.NumInputTokens;
        long output = result.PerfMetrics.NumGeneratedTokens;
        return new UsageDetails
        {
            InputTokenCount = input,
            OutputTokenCount = output,
            TotalTokenCount = input + output,
            ReasoningTokenCount = _reasoning.Length == 0
                ? 0
                : tokenizer.Encode(_reasoning.ToString(), new EncodeOptions { AddSpecialTokens = false }).GetTokens(0).Length,
        };
    }
}
