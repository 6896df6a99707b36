namespace OpenVinoGenAI.Inference;

/// <summary>Divides logits by a temperature: a small one makes the likely tokens likelier (official: <c>temperature</c>).</summary>
public sealed class TemperatureProcessor : LogitsProcessor
{
    private readonly float _factor;

    /// <summary>Creates a processor.</summary>
    /// <param name="temperature">The temperature, above 0; 1 changes nothing.</param>
    public TemperatureProcessor(float temperature)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(temperature);
        _factor = 1 / temperature;
    }

    /// <inheritdoc/>
    public override void Process(Span<float> logits, TokenHistory history) => VectorMath.Scale(logits, _factor);
}
