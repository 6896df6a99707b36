using System.Runtime.InteropServices;

namespace OpenVinoGenAI.Interop;

/// <summary>Names the places where the native library may lie, in the order in which they are tried.</summary>
internal static class NativeLibraryLocator
{
    internal const string DirectoryVariable = "OPENVINO_GENAI_NATIVE_DIR";

    /// <summary>The runtimeconfig knob behind <see cref="NativeRuntime.Directory"/>.</summary>
    internal const string DirectoryKnob = "OpenVinoGenAI.NativeDirectory";

    internal static string FileName => OperatingSystem.IsWindows() ? "openvino_genai_c.dll"
        : OperatingSystem.IsMacOS() ? "libopenvino_genai_c.dylib"
        : "libopenvino_genai_c.so";

    /// <summary>
    /// The runtime identifier without a distribution: the packages are one for each operating system and architecture.
    /// </summary>
    internal static string Rid
    {
        get
        {
            string system = OperatingSystem.IsWindows() ? "win" : OperatingSystem.IsMacOS() ? "osx" : "linux";
            return $"{system}-{RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant()}";
        }
    }

    internal static IReadOnlyList<NativeLibraryCandidate> Candidates(string? explicitDirectory)
    {
        // An explicit place is the only place: falling back to another library would hide the mistake.
        if (!string.IsNullOrEmpty(explicitDirectory))
        {
            return [new("NativeRuntime.Directory", Path.Combine(explicitDirectory, FileName))];
        }

        if (Environment.GetEnvironmentVariable(DirectoryVariable) is { Length: > 0 } variable)
        {
            return [new($"environment variable {DirectoryVariable}", Path.Combine(variable, FileName))];
        }

        if (AppContext.GetData(DirectoryKnob) is string { Length: > 0 } knob)
        {
            // A relative folder is one of the program's own, wherever it was started from.
            return [new($"runtime configuration {DirectoryKnob}", Path.GetFullPath(Path.Combine(knob, FileName), AppContext.BaseDirectory))];
        }

        var candidates = new List<NativeLibraryCandidate>();
        foreach (string directory in ApplicationDirectories())
        {
            candidates.Add(new("runtime package", Path.Combine(directory, "runtimes", Rid, "native", FileName)));
            candidates.Add(new("next to the application", Path.Combine(directory, FileName)));
        }

        return candidates;
    }

    // A single-file program unpacks its native libraries elsewhere and lists that place itself.
    private static IEnumerable<string> ApplicationDirectories()
    {
        IEnumerable<string> listed = AppContext.GetData("NATIVE_DLL_SEARCH_DIRECTORIES") is string directories
            ? directories.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            : [];
        return listed.Prepend(AppContext.BaseDirectory).Select(Path.TrimEndingDirectorySeparator).Distinct();
    }
}
