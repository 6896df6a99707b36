using System.Text;

namespace OpenVinoGenAI.AspNetCore;

/// <summary>Collects one of the answers to a chat.</summary>
internal sealed class ChatAnswer
{
    private readonly StringBuilder _text = new();
    private readonly StringBuilder _reasoning = new();
    private readonly List<ChatToolCall> _calls = [];
    private ChatFinishReason? _reason;
    private GenerationResult? _result;

    internal void Add(ChatResponseUpdate update, UsageSum usage)
    {
        foreach (AIContent content in update.Contents)
        {
            switch (content)
            {
                case TextContent text:
                    _text.Append(text.Text);
                    break;
                case TextReasoningContent reasoning:
                    _reasoning.Append(reasoning.Text);
                    break;
                case FunctionCallContent call:
                    _calls.Add(new ChatToolCall(null, call.CallId, "function", new ChatFunctionCall(call.Name, ToolArguments.Write(call))));
                    break;
                case UsageContent tokens:
                    usage.Add(tokens.Details, prompt: 0);
                    break;
            }
        }

        _reason = update.FinishReason ?? _reason;
        _result = update.RawRepresentation as GenerationResult ?? _result;
    }

    internal ChatChoice ToChoice(int index, LogProbabilities? probabilities)
    {
        var message = new ChatAnswerMessage(
            _text.Length == 0 && _calls.Count > 0 ? null : _text.ToString(),
            _reasoning.Length == 0 ? null : _reasoning.ToString(),
            _calls.Count == 0 ? null : _calls);
        return new ChatChoice(index, message, probabilities?.ForChat(_result), AnswerNames.FinishReason(_reason));
    }
}
