namespace OpenVinoGenAI.Extensions.AI;

/// <summary>Passes all text on as the answer.</summary>
internal sealed class PlainOutputParser : IOutputParser
{
    public void Write(string text, ICollection<OutputPart> parts)
    {
        if (text.Length > 0)
        {
            parts.Add(OutputPart.OfText(text));
        }
    }

    public void Complete(ICollection<OutputPart> parts)
    {
    }
}
