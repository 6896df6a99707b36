using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using OpenVinoGenAI.Bindings;

namespace OpenVinoGenAI.Interop;

/// <summary>Hands what the native libraries would print to a callback.</summary>
internal static unsafe class NativeLog
{
    private static Action<NativeLogLevel, string>? _callback;

    internal static Action<NativeLogLevel, string>? Callback
    {
        get => Volatile.Read(ref _callback);
        set
        {
            NativeLibraryLoader.EnsureLoaded();
            Volatile.Write(ref _callback, value);
            Connect(value is not null);
        }
    }

    /// <summary>Ends the callbacks: managed code cannot be called any more once the process has gone on to end its native side.</summary>
    internal static void Disconnect()
    {
        if (Callback is not null)
        {
            Connect(isConnected: false);
        }
    }

    private static void Connect(bool isConnected) =>
        NativeStatus.ThrowIfFailed(NativeMethods.ov_genai_set_log_callback(isConnected ? &OnMessage : null, null));

    // An exception that reached the native side would end the process, and nobody waits for one here.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    [SuppressMessage("Usage", "RCS1075", Justification = "As documented, an exception of the callback is dropped: it must not reach native code.")]
    private static void OnMessage(ov_genai_log_source_e source, byte* text, nuint size, void* args)
    {
        try
        {
            string message = Encoding.UTF8.GetString(text, checked((int)size));
            Callback?.Invoke(NativeLogMessage.LevelOf(message, source == ov_genai_log_source_e.OV_GENAI_LOG_SOURCE_ERROR), message);
        }
        catch (Exception)
        {
        }
    }
}
