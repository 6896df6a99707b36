using System.Runtime.CompilerServices;
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
    private readonly string _name;

    /// <param name="collection">The strings.</param>
    /// <param name="name">The parameter or option that the strings come from, for messages. By default the expression of the strings.</param>
    internal Utf8Texts(IReadOnlyCollection<string> collection, [CallerArgumentExpression(nameof(collection))] string name = "")
    {
        _name = name;

        // A collection that its owner changes meanwhile must not have other lengths when it is written than when it was measured.
        string[] texts = [.. collection];
        Count = texts.Length;
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

    /// <summary>The texts with their lengths; they may contain NULs.</summary>
    internal ov_genai_string_view* Views => _views;

    /// <summary>The texts for C strings, which end at the first NUL.</summary>
    /// <exception cref="ArgumentException">A text contains a NUL.</exception>
    internal byte** Pointers
    {
        get
        {
            foreach (ref readonly ov_genai_string_view view in new ReadOnlySpan<ov_genai_string_view>(_views, Count))
            {
                NulCharacters.ThrowIfAny(new ReadOnlySpan<byte>(view.data, (int)view.size), _name);
            }

            return _pointers;
        }
    }

    public void Dispose()
    {
        NativeMemory.Free(_data);
        NativeMemory.Free(_views);
        NativeMemory.Free(_pointers);
    }
}
