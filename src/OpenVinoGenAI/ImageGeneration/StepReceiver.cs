namespace OpenVinoGenAI;

/// <summary>Calls a delegate for each step, on the thread that reports it, until the delegate wants to stop.</summary>
internal sealed class StepReceiver : IProgress<ImageGenerationStep>
{
    private readonly Func<ImageGenerationStep, StreamingStatus> _onStep;
    private volatile bool _hasStopped;

    internal StepReceiver(Func<ImageGenerationStep, StreamingStatus> onStep) => _onStep = onStep ?? throw new ArgumentNullException(nameof(onStep));

    internal StepReceiver(Action<ImageGenerationStep> onStep)
    {
        ArgumentNullException.ThrowIfNull(onStep);
        _onStep = step =>
        {
            onStep(step);
            return StreamingStatus.Running;
        };
    }

    /// <summary>Whether the delegate wants the generation to stop.</summary>
    internal bool HasStopped => _hasStopped;

    public void Report(ImageGenerationStep value) => _hasStopped |= _onStep(value) != StreamingStatus.Running;
}
