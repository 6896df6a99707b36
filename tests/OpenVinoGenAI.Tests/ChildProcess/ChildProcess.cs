using System.Diagnostics;
using System.Runtime.InteropServices;

namespace OpenVinoGenAI.Tests;

/// <summary>Runs scenarios of the program OpenVinoGenAI.TestHost, each in a process of its own.</summary>
internal static class ChildProcess
{
    private const string NativeDirectory = "OPENVINO_GENAI_NATIVE_DIR";
    private static readonly TimeSpan DefaultTimeout = TimeSpan.FromSeconds(60);

    /// <summary>Runs a scenario with the native library of this process.</summary>
    public static ChildResult Run(string scenario, params string[] args) => Run(scenario, args, DefaultTimeout);

    /// <summary>Runs a scenario; variables that are null are removed from its environment.</summary>
    public static ChildResult Run(
        string scenario, string[] args, TimeSpan timeout, IReadOnlyDictionary<string, string?>? environment = null) =>
        Run(Dotnet, [], scenario, args, timeout, environment ?? new Dictionary<string, string?>());

    /// <summary>Runs a scenario within a limit of the shell command <c>ulimit</c>, for instance <c>-f 100</c>.</summary>
    public static ChildResult RunLimited(
        string limit, string scenario, string[] args, TimeSpan timeout, IReadOnlyDictionary<string, string?> environment)
    {
        // A write beyond the limit fails as on a full disk, when the signal is ignored. The runtime's own double mapping makes huge files.
        var variables = new Dictionary<string, string?>(environment) { ["DOTNET_EnableWriteXorExecute"] = "0" };
        return Run("/bin/sh", ["-c", $"trap '' XFSZ; ulimit {limit} && exec \"$@\"", "sh", Dotnet], scenario, args, timeout, variables);
    }

    private static ChildResult Run(
        string program,
        string[] prefix,
        string scenario,
        string[] args,
        TimeSpan timeout,
        IReadOnlyDictionary<string, string?> environment)
    {
        NativeRuntime.Load();
        string[] all = [.. prefix, "exec", Path.Combine(AppContext.BaseDirectory, "OpenVinoGenAI.TestHost.dll"), scenario, .. args];
        var start = new ProcessStartInfo(program, all)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                [NativeDirectory] = Path.GetDirectoryName(NativeRuntime.LibraryPath),
                ["DOTNET_DbgEnableMiniDump"] = "0",
            },
        };
        foreach ((string name, string? value) in environment)
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
