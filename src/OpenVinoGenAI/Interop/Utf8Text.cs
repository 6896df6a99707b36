using System.Runtime.InteropServices;
using System.Text;
using OpenVinoGenAI.Bindings;

namespace OpenVinoGenAI.Interop;

/// <summary>A string as UTF-8 in native memory, with a final NUL, for the time of a call.</summary>
internal readonly unsafe ref struct Utf8Text
{
    private readonly byte* _data;
    private readonly int _length;

    internal Utf8Text(string? text)
    {
        if (text is null)
        {
            return;
        }

        // Two strings of the interface may hold NULs (prompts); they use View. The others end at the first.
        _length = Encoding.UTF8.GetByteCount(text);
        _data = (byte*)NativeMemory.Alloc((nuint)_length + 1);
        Encoding.UTF8.GetBytes(text, new Span<byte>(_data, _length));
        _data[_length] = 0;
    }

    /// <summary>The text with its final NUL; <see langword="null"/> for a string that is <see langword="null"/>.</summary>
    internal byte* Pointer => _data;

    internal ov_genai_string_view View => new() { data = _data, size = (nuint)_length };

    public void Dispose() => NativeMemory.Free(_data);
}
