using OpenVinoGenAI.Bindings;
using OpenVinoGenAI.Interop;

namespace OpenVinoGenAI.Tests;

/// <summary>Counts the native objects of this process.</summary>
internal static unsafe class NativeHandleCount
{
    /// <summary>How many are alive after everything that nobody refers to has been finalised.</summary>
    /// <param name="type">The native type, such as <c>tokenizer</c>; <see langword="null"/> for all.</param>
    public static nuint Read(string? type = null)
    {
        for (int i = 0; i < 2; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        NativeLibraryLoader.EnsureLoaded();
        using var name = new Utf8Text(type);
        nuint count;
        NativeStatus.ThrowIfFailed(NativeMethods.ov_genai_get_live_handle_count(name.Pointer, &count));
        return count;
    }
}
