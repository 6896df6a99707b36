namespace OpenVinoGenAI;

/// <summary>An adapter and the strength with which it is applied.</summary>
/// <param name="Adapter">The adapter.</param>
/// <param name="Alpha">The factor by which its weights count: 1 as trained, 0 not at all. The scale in the file is not looked at.</param>
public readonly record struct WeightedAdapter(Adapter Adapter, float Alpha = 1)
{
    /// <inheritdoc/>
    public override string ToString() => InvariantRecord.Write(nameof(WeightedAdapter), PrintMembers);
}
