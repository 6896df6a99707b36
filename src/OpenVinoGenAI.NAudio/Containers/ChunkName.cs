namespace OpenVinoGenAI;

/// <summary>The four letters that name a chunk.</summary>
internal static class ChunkName
{
    /// <summary>Whether four bytes can be a name: all are printable ASCII.</summary>
    public static bool IsPossible(ReadOnlySpan<byte> name) => name.IndexOfAnyExceptInRange((byte)' ', (byte)'~') < 0;

    /// <summary>The name for messages, with question marks for what is not printable.</summary>
    public static string Describe(ReadOnlySpan<byte> name)
    {
        Span<char> text = stackalloc char[name.Length];
        for (int i = 0; i < name.Length; i++)
        {
            text[i] = name[i] is >= (byte)' ' and <= (byte)'~' ? (char)name[i] : '?';
        }

        return new string(text);
    }
}
