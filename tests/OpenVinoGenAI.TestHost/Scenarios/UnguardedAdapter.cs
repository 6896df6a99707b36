using OpenVinoGenAI.Bindings;
using OpenVinoGenAI.Interop;
using static OpenVinoGenAI.Bindings.NativeMethods;

namespace OpenVinoGenAI.TestHost.Scenarios;

/// <summary>Reads an adapter without the managed check of its file. Arguments: the file.</summary>
internal static unsafe class UnguardedAdapter
{
    [Scenario("adapter-unguarded")]
    internal static void Create(string[] args)
    {
        NativeLibraryLoader.EnsureLoaded();
        using var path = new Utf8Text(args[0]);
        ov_genai_adapter* adapter;
        NativeStatus.ThrowIfFailed(ov_genai_adapter_create(path.Pointer, &adapter));
        ov_genai_adapter_free(adapter);
    }
}
