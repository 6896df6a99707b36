using System.Reflection;
using System.Runtime.InteropServices;
using System.Text;
using OpenVinoGenAI.Bindings;

namespace OpenVinoGenAI.Interop;

/// <summary>Loads the native library once, from a documented list of places, and checks that it is the right one.</summary>
internal static class NativeLibraryLoader
{
    private static readonly object Gate = new();
    private static nint _library;
    private static bool _resolverIsSet;
    private static volatile bool _isLoaded;

    internal static string? LoadedPath { get; private set; }

    internal static bool IsLoaded => _isLoaded;

    /// <summary>Every way into the native library begins here; it costs a read of one field once it is loaded.</summary>
    /// <exception cref="NativeLibraryException">The library cannot be loaded; the next call tries again.</exception>
    internal static void EnsureLoaded()
    {
        if (!_isLoaded)
        {
            Load();
        }
    }

    private static void Load()
    {
        lock (Gate)
        {
            if (_isLoaded)
            {
                return;
            }

            if (_library == 0)
            {
                (_library, LoadedPath) = LoadFirst(NativeLibraryLocator.Candidates(NativeRuntime.Directory));
            }

            if (!_resolverIsSet)
            {
                NativeLibrary.SetDllImportResolver(typeof(NativeMethods).Assembly, Resolve);
                _resolverIsSet = true;
            }

            CheckAbiVersion();
            NativeWorkTracker.Watch();
            _isLoaded = true;
        }
    }

    private static nint Resolve(string libraryName, Assembly assembly, DllImportSearchPath? searchPath) =>
        libraryName == NativeLibraryName.Value ? _library : 0;

    private static (nint Library, string Path) LoadFirst(IReadOnlyList<NativeLibraryCandidate> candidates)
    {
        var report = new StringBuilder();
        foreach (NativeLibraryCandidate candidate in candidates)
        {
            if (!File.Exists(candidate.FilePath))
            {
                report.Append("\n  ").Append(candidate.FilePath).Append(" (").Append(candidate.Origin).Append("): not there");
                continue;
            }

            try
            {
                return (NativeLibrary.Load(candidate.FilePath), candidate.FilePath);
            }
            catch (Exception error) when (error is DllNotFoundException or BadImageFormatException)
            {
                report.Append("\n  ").Append(candidate.FilePath).Append(" (").Append(candidate.Origin).Append("): ")
                    .Append(error.Message.ReplaceLineEndings(" "));
            }
        }

        string rid = NativeLibraryLocator.Rid;
        throw new NativeLibraryException(
            $"The native library {NativeLibraryLocator.FileName} cannot be loaded. Install the package OpenVinoGenAI.Runtime.{rid}, " +
            $"or name the folder that has the library in NativeRuntime.Directory or in the environment variable " +
            $"{NativeLibraryLocator.DirectoryVariable}. This process is {rid} ({RuntimeInformation.RuntimeIdentifier}). Tried:{report}");
    }

    private static void CheckAbiVersion()
    {
        uint actual;
        try
        {
            actual = NativeMethods.ov_genai_get_abi_version();
        }
        catch (EntryPointNotFoundException error)
        {
            throw new NativeLibraryException(
                $"{LoadedPath} has no ov_genai_get_abi_version: it is not the library of the package OpenVinoGenAI.Runtime.{NativeLibraryLocator.Rid}.",
                error);
        }

        if (actual != NativeMethods.OV_GENAI_ABI_VERSION)
        {
            throw new NativeLibraryException(
                $"{LoadedPath} has revision {actual} of the C interface, and this version of OpenVinoGenAI needs revision {NativeMethods.OV_GENAI_ABI_VERSION}. " +
                $"Install the packages OpenVinoGenAI and OpenVinoGenAI.Runtime.{NativeLibraryLocator.Rid} in the same version.");
        }
    }
}
