namespace OpenVinoGenAI.Interop;

/// <summary>Options of plain native structs that need not be set: 1 and 0, or a negative number that leaves the choice to the library.</summary>
internal static class NativeChoice
{
    internal const int Unset = -1;

    internal static int ToNative(bool? value) => value switch
    {
        true => 1,
        false => 0,
        null => Unset,
    };
}
