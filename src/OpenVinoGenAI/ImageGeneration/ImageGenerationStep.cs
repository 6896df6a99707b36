namespace OpenVinoGenAI;

/// <summary>A step of a generation of images that is done.</summary>
/// <param name="Step">Which step, from 0.</param>
/// <param name="NumSteps">How many steps there are. With a strength below 1, or with PNDM, not the number that the config asks for.</param>
/// <param name="Latent">
/// What the images are at this step; <see cref="ImageGenerationPipeline.Decode"/> makes them visible. <see langword="null"/> for a last
/// step that the library did not hand over in time.
/// </param>
public sealed record ImageGenerationStep(int Step, int NumSteps, ImageLatent? Latent)
{
    /// <summary>How many steps are done: <see cref="Step"/> + 1.</summary>
    public int Completed => Step + 1;
}
