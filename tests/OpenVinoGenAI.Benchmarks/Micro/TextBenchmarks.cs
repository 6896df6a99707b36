using BenchmarkDotNet.Attributes;
using OpenVinoGenAI.Interop;

namespace OpenVinoGenAI.Benchmarks.Micro;

/// <summary>Texts between UTF-16 and UTF-8.</summary>
public unsafe class TextBenchmarks
{
    private const string Piece = "Größe 12😀";

    private string _prompt = string.Empty;

    [Params(20, 2000)]
    public int Characters { get; set; }

    [GlobalSetup]
    public void Create() => _prompt = string.Concat(Enumerable.Repeat(Piece, Characters / Piece.Length));

    [Benchmark(Description = "a prompt to UTF-8")]
    public nuint PromptToUtf8()
    {
        using var text = new Utf8Text(_prompt);
        return text.View.size;
    }

    [Benchmark(Description = "a text to UTF-8 and back")]
    public int ThereAndBack()
    {
        using var text = new Utf8Text(_prompt);
        return NativeText.FromView(text.View).Length;
    }
}
