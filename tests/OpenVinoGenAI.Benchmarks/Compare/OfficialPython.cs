using System.IO.Compression;
using System.Runtime.InteropServices;
using OpenVinoGenAI.Tests;

namespace OpenVinoGenAI.Benchmarks.Compare;

/// <summary>Finds the official Python API: the system's Python with numpy, and the pinned wheels.</summary>
internal static class OfficialPython
{
    private const string PathVariable = "PYTHONPATH";
    private const string SystemPython = "/usr/bin/python3";

    /// <summary>Makes the start of the official side.</summary>
    /// <returns>It, or why it cannot be had.</returns>
    internal static (Launch? Launch, string Reason) Find()
    {
        string? path = Environment.GetEnvironmentVariable(PathVariable);
        if (string.IsNullOrEmpty(path))
        {
            path = Unpack();
            if (path is null)
            {
                return (null, $"{PathVariable} is not set and there is no folder of wheels");
            }
        }

        var launch = new Launch(
            File.Exists(SystemPython) ? SystemPython : "python3",
            [Path.Combine(AppContext.BaseDirectory, "official.py")],
            new Dictionary<string, string> { [PathVariable] = path });
        return Try(launch) is { } reason ? (null, reason) : (launch, string.Empty);
    }

    private static string? Try(Launch launch)
    {
        try
        {
            (int exitCode, string output) = (launch with { Arguments = ["-c", "import numpy, openvino_genai"] }).Complete();
            return exitCode == 0 ? null : output.Split('\n')[^1];
        }
        catch (System.ComponentModel.Win32Exception error)
        {
            return error.Message;
        }
    }

    // The places are those that native/runtime/restore.cmake looks at and downloads to.
    private static string? Unpack()
    {
        string[] folders =
        [
            Environment.GetEnvironmentVariable("OPENVINO_GENAI_WHEELS") ?? string.Empty,
            Path.Combine(Repository.Root, "..", "shared", "native", "wheels"),
            Path.Combine(Repository.Root, "native", "runtime", "cache", "wheels"),
        ];
        string machine = RuntimeInformation.OSArchitecture switch
        {
            Architecture.X64 => OperatingSystem.IsWindows() ? "amd64" : "x86_64",
            _ => OperatingSystem.IsLinux() ? "aarch64" : "arm64",
        };
        string[] wheels = [.. folders.Where(Directory.Exists)
            .Select(folder => Directory.GetFiles(folder, $"openvino*{machine}.whl", SearchOption.AllDirectories))
            .FirstOrDefault(files => files.Length > 0, [])];
        if (wheels.Length == 0)
        {
            return null;
        }

        string unpacked = Path.Combine(Repository.Root, "artifacts", "benchmarks", "python");
        foreach (string wheel in wheels)
        {
            string done = Path.Combine(unpacked, Path.GetFileName(wheel) + ".done");
            if (!File.Exists(done))
            {
                ZipFile.ExtractToDirectory(wheel, unpacked, overwriteFiles: true);
                File.WriteAllText(done, string.Empty);
            }
        }

        return unpacked;
    }
}
