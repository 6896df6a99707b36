namespace OpenVinoGenAI;

/// <summary>The mean of measurements and their spread (official: <c>MeanStdPair</c>).</summary>
/// <param name="Mean">The arithmetic mean.</param>
/// <param name="Std">The standard deviation, of the whole population.</param>
public readonly record struct MeanStd(double Mean, double Std)
{
    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Mean:0.###} ± {Std:0.###}");
}
