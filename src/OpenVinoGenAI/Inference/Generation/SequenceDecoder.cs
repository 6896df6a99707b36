namespace OpenVinoGenAI.Inference;

/// <summary>A sequence that is being generated: takes its tokens one by one, hands out their text, and knows when it ends.</summary>
internal sealed class SequenceDecoder
{
    private readonly GenerationPlan _plan;
    private readonly Tokenizer? _tokenizer;
    private readonly StopStringRule? _rule;
    private readonly OfficialStopStrings? _official;
    private readonly IncrementalDetokenizer? _text;
    private readonly StopStringTextStreamer? _filtered;
    private readonly Func<string, StreamingStatus>? _streamer;
    private readonly int _maxNewTokens;
    private int _streamed;

    internal SequenceDecoder(ReadOnlySpan<long> prompt, GenerationPlan plan, Tokenizer? tokenizer, Func<string, StreamingStatus>? streamer)
    {
        History = new TokenHistory(prompt);
        _plan = plan;
        _tokenizer = tokenizer;
        _streamer = streamer;
        _maxNewTokens = plan.MaxNewTokens(prompt.Length);
        _rule = tokenizer is null ? null : StopStringRule.Of(plan.Config);
        _official = OfficialStopStrings.Of(plan.Config, tokenizer);
        if (tokenizer is not null && (streamer is not null || _rule is not null))
        {
            _text = new IncrementalDetokenizer(tokens => tokenizer.Decode(tokens));
            _filtered = _rule is null ? null : new StopStringTextStreamer(_rule, streamer);
        }
    }

    /// <summary>The tokens.</summary>
    internal TokenHistory History { get; }

    /// <summary>Why the sequence has ended; <see langword="null"/> while it goes on.</summary>
    internal FinishReason? FinishReason { get; private set; }

    /// <summary>Takes the next token.</summary>
    internal void Accept(long token)
    {
        History.Add(token);
        FinishReason = _plan.Check(History, _maxNewTokens);
        if (_official?.Find(History.Generated) is { } removed)
        {
            History.RemoveLast(removed);
            FinishReason = OpenVinoGenAI.FinishReason.Stop;
        }

        // Tokens that the official rule may still remove are held back.
        int held = FinishReason is null && _official is not null ? _official.LongestInTokens : 0;
        ReadOnlySpan<long> generated = History.Generated;
        int certain = Math.Max(generated.Length - held, _streamed);
        if (_text is not null && certain > _streamed)
        {
            Give(_text.Write(generated[_streamed..certain]));
            _streamed = certain;
        }

        if (FinishReason is not null)
        {
            Finish();
        }
    }

    /// <summary>The finished sequence.</summary>
    internal GeneratedText ToResult()
    {
        long[] tokens = History.Generated.ToArray();
        FinishReason reason = FinishReason ?? OpenVinoGenAI.FinishReason.None;
        if (_tokenizer is null)
        {
            return new GeneratedText(string.Empty, tokens, reason, 0);
        }

        string text = _tokenizer.Decode(tokens);
        if (_rule?.FindEnd(text) is { } end)
        {
            int count = StopStringCut.CountTokens(_rule, tokens, ids => _tokenizer.Decode(ids)) ?? tokens.Length;
            return new GeneratedText(text[..end], tokens[..count], OpenVinoGenAI.FinishReason.Stop, 0);
        }

        return new GeneratedText(text, tokens, reason, 0);
    }

    private void Finish()
    {
        if (_text is null)
        {
            return;
        }

        Give(_text.End());
        Obey(_filtered?.Finish() ?? StreamingStatus.Running);
    }

    private void Give(string piece)
    {
        if (piece.Length > 0)
        {
            Obey(_filtered is not null ? _filtered.Write(piece) : _streamer?.Invoke(piece) ?? StreamingStatus.Running);
        }
    }

    private void Obey(StreamingStatus status)
    {
        FinishReason = status switch
        {
            StreamingStatus.Running => FinishReason,
            StreamingStatus.Stop => OpenVinoGenAI.FinishReason.Stop,
            StreamingStatus.Cancel => OpenVinoGenAI.FinishReason.None,
            StreamingStatus.ToolCallStop => OpenVinoGenAI.FinishReason.ToolCall,
            _ => throw new ArgumentOutOfRangeException(nameof(status), status, "A streamer returned a value that is not a StreamingStatus."),
        };
    }
}
