namespace OpenVinoGenAI.Extensions.AI;

/// <summary>
/// Separates tool calls from the text of an answer. Text that begins like a call but is none is passed on as text; white space around calls
/// is removed.
/// </summary>
/// <param name="syntax">How the model writes calls.</param>
/// <param name="schemas">The schemas of the tools' parameters, for formats that do not tell a number from a text.</param>
internal sealed class ToolCallParser(ToolCallSyntax syntax, ToolSchemas schemas) : IOutputParser
{
    private string _held = string.Empty;
    private bool _isInCall;
    private bool _mayStartBare = true;
    private bool _followsCall;

    public void Write(string text, ICollection<OutputPart> parts)
    {
        _held += text;
        while (_isInCall ? EndCall(isFinal: false, parts) : FindCall(parts))
        {
        }
    }

    public void Complete(ICollection<OutputPart> parts)
    {
        while (_held.Length > 0 && (_isInCall ? EndCall(isFinal: true, parts) : FindCall(parts)))
        {
        }

        if (!_followsCall || !string.IsNullOrWhiteSpace(_held))
        {
            Emit(_held, parts);
        }

        _held = string.Empty;
    }

    private static void Emit(string text, ICollection<OutputPart> parts)
    {
        if (text.Length > 0)
        {
            parts.Add(OutputPart.OfText(text));
        }
    }

    /// <returns>Whether a call begins.</returns>
    private bool FindCall(ICollection<OutputPart> parts)
    {
        if (_followsCall)
        {
            _held = _held[SkipSeparators()..];
        }

        int start = TagSearch.SkipWhiteSpace(_held);
        if (start == _held.Length)
        {
            return false;
        }

        if (_mayStartBare)
        {
            ReadOnlySpan<char> text = _held.AsSpan(start);
            foreach (string bare in syntax.BareStarts)
            {
                if (text.StartsWith(bare))
                {
                    _held = _held[start..];
                    return BeginCall();
                }
            }
        }

        (int index, _) = TagSearch.FindFirst(_held, syntax.Triggers);
        if (index >= 0)
        {
            EmitBefore(index, trimEnd: true, parts);
            return BeginCall();
        }

        // A bare start counts only before all text, so that its beginning is held only there.
        int held = TagSearch.HeldLength(_held, syntax.Triggers);
        if (_mayStartBare && held < _held.Length - start && MayStartBare(start))
        {
            return false;
        }

        int certain = _held.AsSpan(0, _held.Length - held).TrimEnd().Length;
        EmitBefore(certain, trimEnd: false, parts);
        return false;
    }

    private bool MayStartBare(int start)
    {
        foreach (string bare in syntax.BareStarts)
        {
            if (TagSearch.MayStartWith(_held.AsSpan(start), bare))
            {
                return true;
            }
        }

        return false;
    }

    private void EmitBefore(int index, bool trimEnd, ICollection<OutputPart> parts)
    {
        string text = trimEnd ? _held[..index].TrimEnd() : _held[..index];
        _held = _held[index..];
        if (text.Length > 0)
        {
            Emit(text, parts);
            _mayStartBare = false;
            _followsCall = false;
        }
    }

    private bool BeginCall()
    {
        _isInCall = true;
        return true;
    }

    private int SkipSeparators()
    {
        int start = 0;
        while (start < _held.Length && (char.IsWhiteSpace(_held[start]) || syntax.Separators.Contains(_held[start], StringComparison.Ordinal)))
        {
            start++;
        }

        return start;
    }

    /// <returns>Whether the call is over.</returns>
    private bool EndCall(bool isFinal, ICollection<OutputPart> parts)
    {
        if (syntax.FindEnd(_held, isFinal) is not { } end)
        {
            return false;
        }

        string text = _held[..end];
        _held = _held[end..];
        _isInCall = false;
        if (syntax.Parse(text, schemas) is { Count: > 0 } calls)
        {
            foreach (ParsedToolCall call in calls)
            {
                parts.Add(OutputPart.OfCall(call));
            }

            _followsCall = true;
            _mayStartBare = true;
        }
        else
        {
            Emit(text, parts);
            _followsCall = false;
            _mayStartBare = false;
        }

        return true;
    }
}
