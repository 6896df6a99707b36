namespace OpenVinoGenAI;

/// <summary>A document's place in a ranking.</summary>
/// <param name="Index">Which document it is, from 0, in the order in which the documents were passed.</param>
/// <param name="Score">How well the document answers the query, from 0 to 1. Scores of different models cannot be compared with each other.</param>
public readonly record struct RerankResult(int Index, float Score);
