namespace OpenVinoGenAI;

/// <summary>A prompt for a model that sees, which the library itself encodes together with its images.</summary>
/// <param name="Text">The prompt, with or without tags.</param>
/// <param name="Inputs">The images and videos.</param>
internal sealed record VisionPrompt(string Text, VisionInputs Inputs);
