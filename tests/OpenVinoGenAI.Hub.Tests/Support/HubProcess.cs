using System.Diagnostics;
using System.Runtime.InteropServices;

namespace OpenVinoGenAI.Hub.Tests;

/// <summary>A program of the tests or of the samples in a process of its own, with a cache and a server from the environment.</summary>
internal sealed class HubProcess : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    private readonly Process _process;
    private readonly Task<string> _output;
    private readonly Task<string> _error;

    private HubProcess(ProcessStartInfo start)
    {
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        _process = Process.Start(start)!;
        _output = _process.StandardOutput.ReadToEndAsync();
        _error = _process.StandardError.ReadToEndAsync();
    }

    internal static string Dotnet { get; } = Path.GetFullPath(
        Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));

    internal static string TestHost { get; } = Path.Combine(AppContext.BaseDirectory, "OpenVinoGenAI.Hub.TestHost.dll");

    /// <summary>Starts the test host, which downloads a repository.</summary>
    internal static HubProcess StartDownload(Uri endpoint, string cache, params string[] args) =>
        Start(endpoint, cache, false, [Dotnet, "exec", TestHost, .. args]);

    /// <summary>Starts a program.</summary>
    internal static HubProcess Start(Uri endpoint, string cache, bool offline, string[] command)
    {
        var start = new ProcessStartInfo(command[0], command[1..]);
        foreach (string name in start.Environment.Keys.Where(name => name.StartsWith("HF_", StringComparison.Ordinal)).ToArray())
        {
            start.Environment.Remove(name);
        }

        start.Environment["HF_ENDPOINT"] = endpoint.AbsoluteUri;
        start.Environment["HF_HUB_CACHE"] = cache;
        start.Environment["HF_HUB_DISABLE_IMPLICIT_TOKEN"] = "1";
        start.Environment["HF_HUB_OFFLINE"] = offline ? "1" : "0";
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        return new HubProcess(start);
    }

    internal void Kill()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
    }

    /// <summary>Gives the input, and waits for the end.</summary>
    internal async Task<ChildResult> FinishAsync(string input = "")
    {
        await _process.StandardInput.WriteAsync(input);
        _process.StandardInput.Close();
        bool timedOut = !_process.WaitForExit(Limit);
        if (timedOut)
        {
            Kill();
        }

        return new ChildResult(_process.ExitCode, timedOut, await _output, await _error);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            Kill();
        }

        _process.Dispose();
    }
}
