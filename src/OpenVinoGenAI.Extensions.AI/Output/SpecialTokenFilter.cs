namespace OpenVinoGenAI.Extensions.AI;

/// <summary>Removes the texts of end tokens from an output that was decoded with its special tokens.</summary>
/// <param name="removed">The texts.</param>
/// <param name="next">What gets the rest.</param>
internal sealed class SpecialTokenFilter(IReadOnlyList<string> removed, IOutputParser next) : IOutputParser
{
    private string _held = string.Empty;

    public void Write(string text, ICollection<OutputPart> parts)
    {
        string rest = _held + text;
        while (TagSearch.FindFirst(rest, removed) is { Index: >= 0 } found)
        {
            next.Write(rest[..found.Index], parts);
            rest = rest[(found.Index + found.Tag.Length)..];
        }

        int certain = rest.Length - TagSearch.HeldLength(rest, removed);
        _held = rest[certain..];
        next.Write(rest[..certain], parts);
    }

    public void Complete(ICollection<OutputPart> parts)
    {
        next.Write(_held, parts);
        _held = string.Empty;
        next.Complete(parts);
    }
}
