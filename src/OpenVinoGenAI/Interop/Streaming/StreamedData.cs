using System.Text;

namespace OpenVinoGenAI.Interop;

/// <summary>What a callback of the library brings, in the library's memory: valid only during the callback.</summary>
internal readonly unsafe ref struct StreamedData(void* data, int count)
{
    internal string Text => Encoding.UTF8.GetString((byte*)data, count);

    internal ReadOnlySpan<long> Tokens => new(data, count);
}
