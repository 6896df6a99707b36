namespace OpenVinoGenAI.Tests;

/// <summary>The noise of the cases "given_noise", the same in every language: it restarts with each tensor.</summary>
internal sealed class RampGenerator : NoiseGenerator
{
    private const double GoldenSection = 0.6180339887498949;

    public override float Next() => throw new InvalidOperationException("Only whole tensors are drawn.");

    public override void Fill(Span<float> noise, ReadOnlySpan<int> shape)
    {
        for (int i = 0; i < noise.Length; i++)
        {
            double u = (i + 1) * GoldenSection % 1;
            noise[i] = (float)(Math.Log(u / (1 - u)) / 1.702);
        }
    }
}
