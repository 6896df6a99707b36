namespace OpenVinoGenAI;

/// <summary>Calls a delegate for each step, on the thread that reports it.</summary>
internal sealed class StepReceiver(Action<ImageGenerationStep> onStep) : IProgress<ImageGenerationStep>
{
    private readonly Action<ImageGenerationStep> _onStep = onStep ?? throw new ArgumentNullException(nameof(onStep));

    public void Report(ImageGenerationStep value) => _onStep(value);
}
