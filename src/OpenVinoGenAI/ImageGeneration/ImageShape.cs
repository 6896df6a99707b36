namespace OpenVinoGenAI;

/// <summary>The shapes that a pipeline was fixed to before its compilation.</summary>
internal sealed record ImageShape(int NumImagesPerPrompt, int Width, int Height, float GuidanceScale)
{
    /// <summary>Whether the model runs twice a step: with the prompt and without.</summary>
    internal bool IsGuided => GuidanceScale > 1;
}
