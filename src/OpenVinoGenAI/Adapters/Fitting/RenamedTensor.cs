namespace OpenVinoGenAI;

/// <summary>A tensor of an adapter, or some rows of one, under the name that the library looks for.</summary>
/// <param name="Name">The name.</param>
/// <param name="Source">Where its bytes are in the adapter's file.</param>
internal sealed record RenamedTensor(string Name, AdapterTensor Source);
