namespace OpenVinoGenAI;

/// <summary>What an adapter adds to one layer of a model: the product of two matrices.</summary>
/// <param name="Name">The layer's name as the adapter's file has it, without the part's.</param>
/// <param name="Down">The matrix from the layer's input to the rank (<c>lora_A</c>, <c>lora_down</c>).</param>
/// <param name="Up">The matrix from the rank to the layer's output (<c>lora_B</c>, <c>lora_up</c>).</param>
/// <param name="IsNativelyNamed">Whether the library recognizes the names of the two tensors.</param>
internal sealed record AdapterLayer(string Name, AdapterTensor Down, AdapterTensor Up, bool IsNativelyNamed)
{
    /// <summary>The size of the input that the layer of the model must have.</summary>
    internal long Inputs => Down.Shape[1];

    /// <summary>The size of the output that the layer of the model must have.</summary>
    internal long Outputs => Up.Shape[0];
}
