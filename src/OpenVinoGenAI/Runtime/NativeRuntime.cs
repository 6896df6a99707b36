using OpenVinoGenAI.Interop;

namespace OpenVinoGenAI;

/// <summary>
/// The native library behind this package: where it comes from and which version it is. Nothing needs to be called here; the first
/// use of a pipeline loads the library.
/// </summary>
/// <remarks>
/// The library is looked for, in this order: in <see cref="Directory"/>; in the folder that the environment variable
/// <c>OPENVINO_GENAI_NATIVE_DIR</c> names; in the folder that the runtime configuration <c>OpenVinoGenAI.NativeDirectory</c> names;
/// in <c>runtimes/&lt;rid&gt;/native</c> below the application; next to the application. If one of the first three is set, only
/// that place counts.
/// </remarks>
public static class NativeRuntime
{
    private static string? _directory;

    /// <summary>
    /// The folder with the native library and everything that it needs, or <see langword="null"/> to look for it. Set it before
    /// anything else of this package is used.
    /// </summary>
    /// <exception cref="InvalidOperationException">The library is loaded already.</exception>
    public static string? Directory
    {
        get => _directory;
        set
        {
            if (NativeLibraryLoader.IsLoaded)
            {
                throw new InvalidOperationException(
                    $"The native library is loaded already, from {NativeLibraryLoader.LoadedPath}: set NativeRuntime.Directory before the first use.");
            }

            NulCharacters.ThrowIfAny(value, nameof(Directory));
            _directory = value;
        }
    }

    /// <summary>The full path of the library that is loaded, or <see langword="null"/> before the first use.</summary>
    public static string? LibraryPath => NativeLibraryLoader.LoadedPath;

    /// <summary>The version of the OpenVINO runtime, for instance <c>2026.3.1-22476-…</c>.</summary>
    /// <exception cref="NativeLibraryException">The native library cannot be loaded.</exception>
    public static string Version
    {
        get
        {
            NativeLibraryLoader.EnsureLoaded();
            return NativeText.RuntimeVersion();
        }
    }

    /// <summary>
    /// Receives what the native libraries would otherwise print on the standard output and the standard error: the log of the OpenVINO runtime,
    /// and whatever else C++ code of this process writes to <c>std::cout</c> and <c>std::cerr</c>, line by line. <see langword="null"/> (the
    /// default) lets them print. How much they say depends on the environment variable <c>OPENVINO_LOG_LEVEL</c>.
    /// </summary>
    /// <remarks>
    /// <para>It fits an <c>ILogger</c>, whose levels have the same values:
    /// <c>NativeRuntime.LogCallback = (level, text) => logger.Log((LogLevel)level, "{Message}", text);</c></para>
    /// <para>Set it before the first pipeline is created. It is called on threads of the native libraries, on several at the same time, and should
    /// return soon. What it throws is dropped, and what native code prints while it runs is printed.</para>
    /// </remarks>
    /// <exception cref="NativeLibraryException">The native library cannot be loaded.</exception>
    public static Action<NativeLogLevel, string>? LogCallback
    {
        get => NativeLog.Callback;
        set => NativeLog.Callback = value;
    }

    /// <summary>Loads the native library now instead of at its first use, to find out early whether it is there.</summary>
    /// <exception cref="NativeLibraryException">
    /// The library cannot be loaded; the message lists every place that was tried, the system's own error and what to install.
    /// </exception>
    public static void Load() => NativeLibraryLoader.EnsureLoaded();
}
