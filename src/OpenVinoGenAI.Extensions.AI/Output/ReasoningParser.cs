namespace OpenVinoGenAI.Extensions.AI;

/// <summary>
/// Separates the reasoning from the answer. Reasoning is recognized only at the start of the output, so that an answer about the tags stays
/// text. White space around the reasoning is removed.
/// </summary>
/// <param name="tags">The tags around the reasoning.</param>
/// <param name="isOpen">Whether the prompt already contains the opening tag.</param>
/// <param name="answer">What divides the answer.</param>
internal sealed class ReasoningParser(ReasoningTags tags, bool isOpen, IOutputParser answer) : IOutputParser
{
    private readonly string[] _close = [tags.Close];
    private State _state = isOpen ? State.ReasoningStart : State.Start;
    private string _held = string.Empty;

    private enum State
    {
        Start,
        ReasoningStart,
        Reasoning,
        AnswerStart,
        Answer,
    }

    public void Write(string text, ICollection<OutputPart> parts)
    {
        _held += text;
        while (Advance(parts))
        {
        }
    }

    public void Complete(ICollection<OutputPart> parts)
    {
        string rest = _held;
        _held = string.Empty;
        if (_state is State.Reasoning or State.ReasoningStart)
        {
            Reason(rest, parts);
        }
        else if (_state != State.AnswerStart)
        {
            answer.Write(rest, parts);
        }

        answer.Complete(parts);
    }

    private static void Reason(string text, ICollection<OutputPart> parts)
    {
        if (text.Length > 0)
        {
            parts.Add(OutputPart.OfReasoning(text));
        }
    }

    /// <returns>Whether the state changed, so that the text that is held is to be looked at again.</returns>
    private bool Advance(ICollection<OutputPart> parts) => _state switch
    {
        State.Start => Start(),
        State.ReasoningStart => SkipTo(State.Reasoning),
        State.Reasoning => ContinueReasoning(parts),
        State.AnswerStart => SkipTo(State.Answer),
        _ => PassOn(parts),
    };

    private bool Start()
    {
        int start = TagSearch.SkipWhiteSpace(_held);
        ReadOnlySpan<char> text = _held.AsSpan(start);
        if (text.StartsWith(tags.Open))
        {
            _held = _held[(start + tags.Open.Length)..];
            _state = State.ReasoningStart;
            return true;
        }

        if (TagSearch.MayStartWith(text, tags.Open))
        {
            return false;
        }

        _state = State.Answer;
        return true;
    }

    private bool SkipTo(State next)
    {
        _held = _held[TagSearch.SkipWhiteSpace(_held)..];
        if (_held.Length == 0)
        {
            return false;
        }

        _state = next;
        return true;
    }

    private bool ContinueReasoning(ICollection<OutputPart> parts)
    {
        if (TagSearch.FindFirst(_held, _close).Index is >= 0 and var end)
        {
            Reason(_held[..end].TrimEnd(), parts);
            _held = _held[(end + tags.Close.Length)..];
            _state = State.AnswerStart;
            return true;
        }

        // White space before what may be the closing tag is held, too.
        int certain = _held.Length - TagSearch.HeldLength(_held, _close);
        certain = _held.AsSpan(0, certain).TrimEnd().Length;
        Reason(_held[..certain], parts);
        _held = _held[certain..];
        return false;
    }

    private bool PassOn(ICollection<OutputPart> parts)
    {
        answer.Write(_held, parts);
        _held = string.Empty;
        return false;
    }
}
