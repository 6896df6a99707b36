namespace OpenVinoGenAI;

/// <summary>An attention head of the decoder whose attention follows the audio, so that word timestamps can be taken from it.</summary>
/// <param name="Layer">The decoder's layer, from 0.</param>
/// <param name="Head">The head in the layer, from 0.</param>
public readonly record struct AlignmentHead(int Layer, int Head);
