namespace OpenVinoGenAI;

/// <summary>A matrix multiplication or convolution of a model's graph.</summary>
/// <param name="NodeName">Its name in the graph.</param>
/// <param name="Inputs">The size of its input, if its weights have a fixed one; otherwise 0.</param>
/// <param name="Outputs">The size of its output, likewise.</param>
/// <param name="IsPointwise">Whether it is a multiplication, or a convolution with a kernel of 1x1.</param>
/// <param name="HasPlainWeights">Whether its weights are floating-point constants, and not compressed to integers.</param>
internal sealed record ModelLayer(string NodeName, long Inputs, long Outputs, bool IsPointwise, bool HasPlainWeights)
{
    private const string Root = "__module.";

    /// <summary>The part of the graph's name that only the nodes of one module have.</summary>
    internal string Stem
    {
        get
        {
            int end = NodeName.IndexOf('/', StringComparison.Ordinal);
            return end < 0 ? NodeName : NodeName[..(end + 1)];
        }
    }

    /// <summary>The name of the module in the model that the graph was exported from.</summary>
    internal string Path
    {
        get
        {
            string name = Stem.TrimEnd('/');
            return name.StartsWith(Root, StringComparison.Ordinal) ? name[Root.Length..] : name;
        }
    }
}
