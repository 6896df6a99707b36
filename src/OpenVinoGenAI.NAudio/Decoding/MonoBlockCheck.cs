namespace OpenVinoGenAI;

/// <summary>Is given the mono samples of a block as they come.</summary>
/// <param name="samples">The samples.</param>
/// <param name="first">The index of the first of them in the clip.</param>
internal delegate void MonoBlockCheck(ReadOnlySpan<float> samples, int first);
