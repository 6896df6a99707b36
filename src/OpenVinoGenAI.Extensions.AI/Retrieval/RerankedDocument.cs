namespace OpenVinoGenAI.Extensions.AI;

/// <summary>A document with its rank.</summary>
/// <param name="Index">Which of the documents it is, from 0.</param>
/// <param name="Score">How well it answers the query; the range depends on the model, mostly from 0 to 1.</param>
/// <param name="Document">The document.</param>
public sealed record RerankedDocument(int Index, float Score, string Document);
