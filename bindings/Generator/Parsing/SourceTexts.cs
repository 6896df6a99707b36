using System.Text;
using OpenVinoGenAI.Bindings.Generator.Ast;

namespace OpenVinoGenAI.Bindings.Generator.Parsing;

/// <summary>The text of headers, for what clang's tree leaves out.</summary>
internal sealed class SourceTexts
{
    private readonly Dictionary<string, byte[]> _files = [];

    /// <summary>The text from the first to the last token, both included.</summary>
    public string Between(SourceLocation first, SourceLocation last)
    {
        if (!_files.TryGetValue(first.File, out byte[]? bytes))
        {
            bytes = File.ReadAllBytes(first.File);
            _files.Add(first.File, bytes);
        }

        return Encoding.UTF8.GetString(bytes, first.Offset, last.Offset + last.TokenLength - first.Offset);
    }
}
