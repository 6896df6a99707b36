namespace OpenVinoGenAI.Endurance;

/// <summary>One use of a pipeline: where its choices come from, and whether others use the pipeline meanwhile.</summary>
internal sealed class Turn(int seed, bool isRacing)
{
    private const int LongestSpin = 5000;
    private const int LongestSleep = 3;

    public Random Random { get; } = new(seed);

    public bool IsRacing => isRacing;

    /// <summary>Lets other threads come first, for as long as the seed says.</summary>
    public void Pause()
    {
        if (!isRacing)
        {
            return;
        }

        switch (Random.Next(6))
        {
            case 0:
                Thread.Yield();
                break;
            case 1:
                Thread.Sleep(0);
                break;
            case 2:
                Thread.SpinWait(Random.Next(LongestSpin));
                break;
            case 3:
                Thread.Sleep(Random.Next(LongestSleep));
                break;
            default:
                break;
        }
    }
}
