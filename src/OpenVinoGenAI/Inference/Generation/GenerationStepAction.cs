namespace OpenVinoGenAI.Inference;

/// <summary>Looks at a step of a generation.</summary>
/// <param name="step">The step; valid only during the call.</param>
public delegate void GenerationStepAction(GenerationStep step);
