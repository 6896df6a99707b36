using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.Json.Nodes;

namespace OpenVinoGenAI.Tests;

/// <summary>Runs programs of the tests, each in a process of its own: scenarios of OpenVinoGenAI.TestHost, and whatever else is built with them.</summary>
internal static class ChildProcess
{
    private const string TestHost = "OpenVinoGenAI.TestHost";
    private const string NativeDirectory = "OPENVINO_GENAI_NATIVE_DIR";
    private static readonly TimeSpan TestRunTimeout = TimeSpan.FromMinutes(5);

    /// <summary>Runs a scenario with the native library of this process.</summary>
    public static ChildResult Run(string scenario, params string[] args) => Run(scenario, args, Hang.Limit);

    /// <summary>Runs a scenario; variables that are null are removed from its environment.</summary>
    public static ChildResult Run(
        string scenario, string[] args, TimeSpan timeout, IReadOnlyDictionary<string, string?>? environment = null) =>
        RunProgram(TestHost, [scenario, .. args], timeout, environment);

    /// <summary>Runs a program with the native library of this process; variables that are null are removed from its environment.</summary>
    public static ChildResult RunProgram(
        string program, string[] args, TimeSpan timeout, IReadOnlyDictionary<string, string?>? environment = null) =>
        Start(Dotnet, ["exec", PathOf(program), .. args], timeout, environment);

    /// <summary>Runs a scenario with the cultures of ICU, which the other scenarios do without.</summary>
    public static ChildResult RunWithCultures(
        string scenario, string[] args, TimeSpan timeout, IReadOnlyDictionary<string, string?> environment)
    {
        string path = Path.Combine(AppContext.BaseDirectory, TestHost);
        JsonNode config = JsonNode.Parse(File.ReadAllText(path + ".runtimeconfig.json"))!;
        JsonNode properties = config["runtimeOptions"]!["configProperties"]!;
        properties["System.Globalization.Invariant"] = false;
        properties["System.Globalization.PredefinedCulturesOnly"] = true;
        using var folder = new TempFolder();
        string configFile = folder.Of(TestHost + ".runtimeconfig.json");
        File.WriteAllText(configFile, config.ToJsonString());
        return Start(Dotnet, ["exec", "--runtimeconfig", configFile, PathOf(TestHost), scenario, .. args], timeout, environment);
    }

    /// <summary>Runs a scenario within a limit of the shell command <c>ulimit</c>, for instance <c>-f 100</c>.</summary>
    public static ChildResult RunLimited(
        string limit, string scenario, string[] args, TimeSpan timeout, IReadOnlyDictionary<string, string?> environment)
    {
        // A write beyond the limit fails as on a full disk, when the signal is ignored. The runtime's own double mapping makes huge files.
        var variables = new Dictionary<string, string?>(environment) { ["DOTNET_EnableWriteXorExecute"] = "0" };
        string[] shell = ["-c", $"trap '' XFSZ; ulimit {limit} && exec \"$@\"", "sh", Dotnet];
        return Start("/bin/sh", [.. shell, "exec", PathOf(TestHost), scenario, .. args], timeout, variables);
    }

    /// <summary>Runs a scenario that Ctrl+C can end, even if this process was started in the background and ignores it.</summary>
    public static ChildResult RunInterruptible(string scenario, params string[] args) => Start(
        "/usr/bin/env", ["--default-signal=INT", Dotnet, "exec", PathOf(TestHost), scenario, .. args], Hang.Limit, null);

    /// <summary>Runs some of these tests in a test runner of their own.</summary>
    public static ChildResult RunTests(string filter, IReadOnlyDictionary<string, string?> environment) => Start(
        Dotnet, ["test", typeof(ChildProcess).Assembly.Location, "--filter", filter, "--nologo"], TestRunTimeout, environment);

    private static string PathOf(string program) => Path.Combine(AppContext.BaseDirectory, program + ".dll");

    private static ChildResult Start(string program, string[] args, TimeSpan timeout, IReadOnlyDictionary<string, string?>? environment)
    {
        NativeRuntime.Load();
        var start = new ProcessStartInfo(program, args)
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
        foreach ((string name, string? value) in environment ?? new Dictionary<string, string?>())
        {
            start.Environment[name] = value;
        }

        return Complete(start, timeout);
    }

    // The program is framework-dependent: the runtime of this process runs it, wherever that is installed.
    private static string Dotnet { get; } = Path.GetFullPath(
        Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));

    private static ChildResult Complete(ProcessStartInfo start, TimeSpan timeout)
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
