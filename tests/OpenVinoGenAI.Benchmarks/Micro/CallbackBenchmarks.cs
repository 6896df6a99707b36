using System.Runtime.InteropServices;
using BenchmarkDotNet.Attributes;
using OpenVinoGenAI.Bindings;
using OpenVinoGenAI.Interop;

namespace OpenVinoGenAI.Benchmarks.Micro;

/// <summary>What a token costs between the native side and the user's function, called as the native side calls it.</summary>
public unsafe class CallbackBenchmarks
{
    private readonly object _pipeline = new();
    private GCHandle _text;
    private GCHandle _tokens;
    private ov_genai_streamer _textStreamer;
    private ov_genai_streamer _tokenStreamer;
    private byte* _piece;

    [GlobalSetup]
    public void Create()
    {
        var context = new CallContext(_pipeline, tokenizer: null, budget: null, CancellationToken.None);
        StreamerAdapter text = StreamerFactory.ForText(static _ => StreamingStatus.Running).Create(context, stops: null)!;
        StreamerAdapter tokens = StreamerFactory.ForTokens(new Ignore()).Create(context, stops: null)!;
        _text = GCHandle.Alloc(text);
        _tokens = GCHandle.Alloc(tokens);
        _textStreamer = text.Describe(_text);
        _tokenStreamer = tokens.Describe(_tokens);
        ReadOnlySpan<byte> piece = " thirteen"u8;
        _piece = (byte*)NativeMemory.Alloc((nuint)piece.Length);
        piece.CopyTo(new Span<byte>(_piece, piece.Length));
    }

    [GlobalCleanup]
    public void Free()
    {
        _text.Free();
        _tokens.Free();
        NativeMemory.Free(_piece);
    }

    [Benchmark(Description = "a token to a StreamerBase")]
    public int Token()
    {
        long token = 13;
        return (int)_tokenStreamer.on_tokens(&token, 1, _tokenStreamer.args);
    }

    [Benchmark(Description = "a piece of text to a function")]
    public int Text() => (int)_textStreamer.on_text(_piece, 9, _textStreamer.args);

    private sealed class Ignore : StreamerBase
    {
        public override StreamingStatus Write(long token) => StreamingStatus.Running;

        public override void End()
        {
        }
    }
}
