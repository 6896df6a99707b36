using System.Diagnostics;
using System.Runtime.InteropServices;

namespace OpenVinoGenAI.Tests;

/// <summary>Runs programs of the tests, each in a process of its own: scenarios of OpenVinoGenAI.TestHost, and whatever else is built with them.</summary>
internal static class ChildProcess
{
    private const string NativeDirectory = "OPENVINO_GENAI_NATIVE_DIR";
    private static readonly TimeSpan DefaultTimeout = TimeSpan.FromSeconds(60);

    /// <summary>Runs a scenario with the native library of this process.</summary>
    public static ChildResult Run(string scenario, params string[] args) => Run(scenario, args, DefaultTimeout);

    /// <summary>Runs a scenario; variables that are null are removed from its environment.</summary>
    public static ChildResult Run(
        string scenario, string[] args, TimeSpan timeout, IReadOnlyDictionary<string, string?>? environment = null) =>
        RunProgram("OpenVinoGenAI.TestHost", [scenario, .. args], timeout, environment);

    /// <summary>Runs a program with the native library of this process; variables that are null are removed from its environment.</summary>
    public static ChildResult RunProgram(
        string program, string[] args, TimeSpan timeout, IReadOnlyDictionary<string, string?>? environment = null)
    {
        NativeRuntime.Load();
        var start = new ProcessStartInfo(Dotnet)
        {
            ArgumentList = { "exec", Path.Combine(AppContext.BaseDirectory, program + ".dll") },
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                [NativeDirectory] = Path.GetDirectoryName(NativeRuntime.LibraryPath),
                ["DOTNET_DbgEnableMiniDump"] = "0",
            },
        };
        foreach (string arg in args)
        {
            start.ArgumentList.Add(arg);
        }

        foreach ((string name, string? value) in environment ?? new Dictionary<string, string?>())
        {
            start.Environment[name] = value;
        }

        return Run(start, timeout);
    }

    // The program is framework-dependent: the runtime of this process runs it, wherever that is installed.
    private static string Dotnet { get; } = Path.GetFullPath(
        Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));

    private static ChildResult Run(ProcessStartInfo start, TimeSpan timeout)
    {
        using Process process = Process.Start(start)!;
        process.StandardInput.Close();
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        bool timedOut = !process.WaitForExit(timeout);
        if (timedOut)
        {
            process.Kill(entireProcessTree: true);
        }

        process.WaitForExit();
        return new ChildResult(process.ExitCode, timedOut, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }
}
