namespace OpenVinoGenAI.Extensions.AI;

/// <summary>
/// Divides a model's output into parts while it is generated. The parts do not depend on how the text is divided into pieces, except that
/// text arrives in more or fewer pieces.
/// </summary>
internal interface IOutputParser
{
    /// <summary>Takes the next piece of text and adds the parts that are certain now.</summary>
    void Write(string text, ICollection<OutputPart> parts);

    /// <summary>Adds what was held back: no text follows.</summary>
    void Complete(ICollection<OutputPart> parts);
}
