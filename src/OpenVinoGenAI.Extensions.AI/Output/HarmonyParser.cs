namespace OpenVinoGenAI.Extensions.AI;

/// <summary>
/// Divides the output of gpt-oss models, which write every message to a channel: <c>analysis</c> is reasoning, <c>final</c> is the answer, and
/// <c>commentary</c> is a tool call or text before one.
/// </summary>
internal sealed class HarmonyParser : IOutputParser
{
    private const string Channel = "<|channel|>";
    private const string Message = "<|message|>";
    private const string RecipientSign = "to=";
    private const string FunctionPrefix = "functions.";
    private static readonly string[] HeaderTags = [Message];
    private static readonly string[] BodyTags = ["<|end|>", "<|call|>", "<|return|>", "<|start|>", Channel];

    private string _held = string.Empty;
    private Body? _body;

    /// <summary>The tags that must be visible in the text.</summary>
    internal static IReadOnlyList<string> Tags { get; } = [Message, .. BodyTags, "<|constrain|>"];

    public void Write(string text, ICollection<OutputPart> parts)
    {
        _held += text;
        while (_body is null ? ReadHeader() : ReadBody(parts))
        {
        }
    }

    public void Complete(ICollection<OutputPart> parts)
    {
        // Output without any channel is an answer.
        _body ??= _held.Contains("<|", StringComparison.Ordinal) ? null : new Body(OutputPartKind.Text, null);
        if (_body is not null)
        {
            Emit(_held, parts);
            EndBody(parts);
        }

        _held = string.Empty;
    }

    private bool ReadHeader()
    {
        (int index, string tag) = TagSearch.FindFirst(_held, HeaderTags);
        if (index < 0)
        {
            return false;
        }

        _body = Body.Of(_held[..index]);
        _held = _held[(index + tag.Length)..];
        return true;
    }

    private bool ReadBody(ICollection<OutputPart> parts)
    {
        (int index, string tag) = TagSearch.FindFirst(_held, BodyTags);
        if (index < 0)
        {
            int certain = _held.Length - TagSearch.HeldLength(_held, BodyTags);
            Emit(_held[..certain], parts);
            _held = _held[certain..];
            return false;
        }

        Emit(_held[..index], parts);
        EndBody(parts);

        // The next header needs the tag that begins it.
        _held = tag == Channel ? _held[index..] : _held[(index + tag.Length)..];
        return true;
    }

    private void Emit(string text, ICollection<OutputPart> parts)
    {
        if (_body!.Recipient is not null)
        {
            _body.Arguments.Append(text);
        }
        else if (text.Length > 0)
        {
            parts.Add(new OutputPart(_body.Kind, text));
        }
    }

    private void EndBody(ICollection<OutputPart> parts)
    {
        if (_body is { Recipient: { } name } body)
        {
            string arguments = body.Arguments.ToString().Trim();
            parts.Add(OutputPart.OfCall(new ParsedToolCall(name, arguments.Length > 0 ? arguments : "{}")));
        }

        _body = null;
    }

    private sealed class Body(OutputPartKind kind, string? recipient)
    {
        internal OutputPartKind Kind { get; } = kind;

        internal string? Recipient { get; } = recipient;

        internal System.Text.StringBuilder Arguments { get; } = new();

        internal static Body Of(string header)
        {
            int recipient = header.IndexOf(RecipientSign, StringComparison.Ordinal);
            if (recipient >= 0)
            {
                string name = header[(recipient + RecipientSign.Length)..];
                int end = name.IndexOfAny([' ', '<', '\n']);
                name = end < 0 ? name : name[..end];
                return new Body(OutputPartKind.ToolCall, name.StartsWith(FunctionPrefix, StringComparison.Ordinal) ? name[FunctionPrefix.Length..] : name);
            }

            return new Body(header.Contains("analysis", StringComparison.Ordinal) ? OutputPartKind.Reasoning : OutputPartKind.Text, null);
        }
    }
}
