using OpenVinoGenAI.Tests;

namespace OpenVinoGenAI.Benchmarks.Compare;

/// <summary>The plain C++ program of <c>native/tests/benchmark</c>.</summary>
internal static class NativeProgram
{
    internal static Launch Build()
    {
        string native = Path.Combine(Repository.Root, "native");
        (int exitCode, string output) = new Launch("cmake", ["-DTESTS=ON", "-P", Path.Combine(native, "build.cmake")]).Complete();
        if (exitCode != 0)
        {
            throw new InvalidOperationException($"The native benchmark could not be built: {output}");
        }

        string file = "native_benchmark" + (OperatingSystem.IsWindows() ? ".exe" : string.Empty);
        return new Launch(Directory.GetFiles(Path.Combine(native, "build", "release", "tests", "benchmark"), file, SearchOption.AllDirectories)[0], []);
    }
}
