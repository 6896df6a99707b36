namespace OpenVinoGenAI.Interop;

/// <summary>Counts: the library means "no limit" with the largest <c>size_t</c>, we with the largest <see cref="int"/>.</summary>
internal static class NativeCount
{
    internal static nuint ToNative(int value) => value == GenerationConfig.Unlimited ? nuint.MaxValue : checked((nuint)value);

    internal static int FromNative(nuint value) => value >= GenerationConfig.Unlimited ? GenerationConfig.Unlimited : (int)value;
}
