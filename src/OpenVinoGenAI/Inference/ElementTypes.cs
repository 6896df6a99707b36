namespace OpenVinoGenAI.Inference;

/// <summary>Which element type belongs to which .NET type.</summary>
internal static class ElementTypes
{
    private static readonly Dictionary<Type, ElementType> Known = new()
    {
        [typeof(bool)] = ElementType.Boolean,
        [typeof(Half)] = ElementType.F16,
        [typeof(float)] = ElementType.F32,
        [typeof(double)] = ElementType.F64,
        [typeof(sbyte)] = ElementType.I8,
        [typeof(short)] = ElementType.I16,
        [typeof(int)] = ElementType.I32,
        [typeof(long)] = ElementType.I64,
        [typeof(byte)] = ElementType.U8,
        [typeof(ushort)] = ElementType.U16,
        [typeof(uint)] = ElementType.U32,
        [typeof(ulong)] = ElementType.U64,
    };

    /// <exception cref="NotSupportedException">No element type belongs to the .NET type.</exception>
    internal static ElementType Of<T>()
        where T : unmanaged =>
        Known.TryGetValue(typeof(T), out ElementType type)
            ? type
            : throw new NotSupportedException(
                $"A tensor cannot have elements of the type {typeof(T).Name}. Use one of {string.Join(", ", Known.Keys.Select(known => known.Name))}.");
}
