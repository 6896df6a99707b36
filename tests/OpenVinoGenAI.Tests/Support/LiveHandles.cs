using OpenVinoGenAI.Bindings;
using OpenVinoGenAI.Interop;

namespace OpenVinoGenAI.Tests;

/// <summary>Counts native objects.</summary>
internal static unsafe class LiveHandles
{
    /// <summary>How many are alive after everything that nobody refers to has been finalised.</summary>
    public static nuint Count()
    {
        for (int i = 0; i < 2; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        NativeLibraryLoader.EnsureLoaded();
        nuint count;
        NativeStatus.ThrowIfFailed(NativeMethods.ov_genai_get_live_handle_count(null, &count));
        return count;
    }
}
