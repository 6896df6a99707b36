namespace OpenVinoGenAI;

/// <summary>How an adapter is passed to the library.</summary>
/// <param name="Tensors">The tensors under the names that the library looks for; <see langword="null"/> for the file as it is.</param>
/// <param name="IsF32">Whether the tensors are converted to F32.</param>
internal sealed record AdapterPlan(IReadOnlyList<RenamedTensor>? Tensors, bool IsF32)
{
    /// <summary>The library reads the file itself.</summary>
    internal static AdapterPlan Unchanged { get; } = new(null, false);

    /// <summary>The same for plans that are the same for one adapter.</summary>
    internal string Key => Tensors is null ? string.Empty : (IsF32 ? "F32\n" : "\n") + string.Join('\n', Tensors.Select(tensor => tensor.Name));
}
