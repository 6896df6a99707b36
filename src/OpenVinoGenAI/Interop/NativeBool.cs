namespace OpenVinoGenAI.Interop;

/// <summary>A C <c>bool</c> is one byte, 0 or 1.</summary>
internal static class NativeBool
{
    internal static byte ToNative(bool value) => value ? (byte)1 : (byte)0;

    internal static bool FromNative(byte value) => value != 0;
}
