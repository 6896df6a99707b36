namespace OpenVinoGenAI.AspNetCore;

/// <summary>A part of one of the answers to a request.</summary>
/// <param name="Index">Which answer, from 0.</param>
/// <param name="Update">The part.</param>
internal readonly record struct ChoiceUpdate(int Index, ChatResponseUpdate Update);
