using System.Diagnostics.CodeAnalysis;

namespace OpenVinoGenAI;

/// <summary>
/// A source of the noise that images start from (official: <c>Generator</c>). Derive from it to supply your own noise, for instance the
/// same on every machine.
/// </summary>
/// <remarks>
/// It is called on the thread of the generation, by one generation at a time if you give it to one pipeline. What it throws stops the
/// generation and reaches its caller.
/// </remarks>
public abstract class NoiseGenerator
{
    /// <summary>Gives the next value of a normal distribution with mean 0 and standard deviation 1 (official: <c>next</c>).</summary>
    [SuppressMessage("Naming", "CA1716", Justification = "The official name.")]
    public abstract float Next();

    /// <summary>Fills a tensor with noise (official: <c>randn_tensor</c>). By default with one <see cref="Next"/> after the other.</summary>
    /// <param name="noise">Receives the values, the last dimension fastest.</param>
    /// <param name="shape">The dimensions: images, channels, height, width.</param>
    public virtual void Fill(Span<float> noise, ReadOnlySpan<int> shape)
    {
        foreach (ref float value in noise)
        {
            value = Next();
        }
    }

    /// <summary>Restarts from a seed (official: <c>seed</c>). By default nothing happens.</summary>
    /// <param name="seed">The seed.</param>
    public virtual void Seed(ulong seed)
    {
    }
}
