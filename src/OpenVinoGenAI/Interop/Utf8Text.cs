using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using OpenVinoGenAI.Bindings;

namespace OpenVinoGenAI.Interop;

/// <summary>A string as UTF-8 in native memory, with a final NUL, for the time of a call.</summary>
internal readonly unsafe ref struct Utf8Text
{
    private readonly byte* _data;
    private readonly int _length;
    private readonly string _name;

    /// <param name="text">The string; <see langword="null"/> becomes a null pointer.</param>
    /// <param name="name">The parameter or option that the string comes from, for messages. By default the expression of the string.</param>
    internal Utf8Text(string? text, [CallerArgumentExpression(nameof(text))] string name = "")
    {
        _name = name;
        if (text is null)
        {
            return;
        }

        _length = Encoding.UTF8.GetByteCount(text);
        _data = (byte*)NativeMemory.Alloc((nuint)_length + 1);
        Encoding.UTF8.GetBytes(text, new Span<byte>(_data, _length));
        _data[_length] = 0;
    }

    /// <summary>The text for a C string, which ends at the first NUL; <see langword="null"/> for a string that is <see langword="null"/>.</summary>
    /// <exception cref="ArgumentException">The text contains a NUL.</exception>
    internal byte* Pointer
    {
        get
        {
            NulCharacters.ThrowIfAny(new ReadOnlySpan<byte>(_data, _length), _name);
            return _data;
        }
    }

    /// <summary>The text with its length; it may contain NULs.</summary>
    internal ov_genai_string_view View => new() { data = _data, size = (nuint)_length };

    public void Dispose() => NativeMemory.Free(_data);
}
