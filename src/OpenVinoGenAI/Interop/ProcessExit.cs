using static OpenVinoGenAI.Bindings.NativeMethods;

namespace OpenVinoGenAI.Interop;

/// <summary>What the native library does about the end of the process.</summary>
internal static unsafe class ProcessExit
{
    /// <summary>Makes the process leave without destroying the library's static objects if calls still run when it exits.</summary>
    internal static void Protect(int exitCode) => ov_genai_protect_exit(exitCode);

    /// <summary>How many calls into the native library run at this moment.</summary>
    internal static int CountRunningCalls()
    {
        nuint count;
        NativeStatus.ThrowIfFailed(ov_genai_get_running_call_count(&count));
        return checked((int)count);
    }
}
