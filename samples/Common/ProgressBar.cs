namespace OpenVinoGenAI.Samples;

/// <summary>Shows how far a generation of images is, on one line, if a person watches.</summary>
internal sealed class ProgressBar : IProgress<ImageGenerationStep>
{
    private const int Width = 40;

    private static bool IsWatched => !Console.IsOutputRedirected && !Console.IsErrorRedirected;

    public void Report(ImageGenerationStep value)
    {
        if (IsWatched)
        {
            string done = new('#', Width * value.Completed / value.NumSteps);
            string end = value.Completed == value.NumSteps ? "\n" : string.Empty;
            Console.Error.Write($"\r[{done.PadRight(Width, '.')}] {value.Completed}/{value.NumSteps}{end}");
        }
    }
}
