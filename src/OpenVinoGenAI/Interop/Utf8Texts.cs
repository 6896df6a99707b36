using System.Runtime.InteropServices;
using System.Text;
using OpenVinoGenAI.Bindings;

namespace OpenVinoGenAI.Interop;

/// <summary>Several strings as UTF-8 in one block of native memory, each with a final NUL, for the time of a call.</summary>
internal readonly unsafe ref struct Utf8Texts
{
    private readonly byte* _data;
    private readonly ov_genai_string_view* _views;
    private readonly byte** _pointers;

    internal Utf8Texts(IReadOnlyCollection<string> texts)
    {
        Count = texts.Count;
        nuint bytes = 0;
        foreach (string text in texts)
        {
            bytes += (nuint)Encoding.UTF8.GetByteCount(text) + 1;
        }

        _data = (byte*)NativeMemory.Alloc(Math.Max(bytes, 1));
        _views = (ov_genai_string_view*)NativeMemory.Alloc((nuint)Math.Max(Count, 1), (nuint)sizeof(ov_genai_string_view));
        _pointers = (byte**)NativeMemory.Alloc((nuint)Math.Max(Count, 1), (nuint)sizeof(byte*));
        byte* next = _data;
        int index = 0;
        foreach (string text in texts)
        {
            int length = Encoding.UTF8.GetBytes(text, new Span<byte>(next, checked((int)(bytes - (nuint)(next - _data)))));
            next[length] = 0;
            _views[index] = new() { data = next, size = (nuint)length };
            _pointers[index++] = next;
            next += length + 1;
        }
    }

    internal int Count { get; }

    internal ov_genai_string_view* Views => _views;

    internal byte** Pointers => _pointers;

    public void Dispose()
    {
        NativeMemory.Free(_data);
        NativeMemory.Free(_views);
        NativeMemory.Free(_pointers);
    }
}
