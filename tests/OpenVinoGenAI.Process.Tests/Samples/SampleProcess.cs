using System.Diagnostics;
using System.Runtime.InteropServices;

namespace OpenVinoGenAI.Tests.Samples;

/// <summary>Runs a sample as a user would, in a process of its own, with what is typed given beforehand or step by step.</summary>
internal sealed class SampleProcess : IDisposable
{
    private readonly Process _process;
    private readonly Task<string> _error;

    private SampleProcess(string name, string[] args, string? folder)
    {
        // The sample that was built together with these tests.
        string build = Path.GetRelativePath(Path.Combine(Repository.Root, "tests", "OpenVinoGenAI.Process.Tests"), AppContext.BaseDirectory);
        string program = Path.Combine(Repository.Root, "samples", name, build, name + ".dll");
        string dotnet = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "dotnet"));
        var start = new ProcessStartInfo(dotnet)
        {
            ArgumentList = { program },
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder ?? string.Empty,
        };
        foreach (string arg in args)
        {
            start.ArgumentList.Add(arg);
        }

        _process = Process.Start(start)!;
        _error = _process.StandardError.ReadToEndAsync();
    }

    /// <summary>Starts a sample that is then talked to.</summary>
    internal static SampleProcess Start(string name, params string[] args) => new(name, args, null);

    /// <summary>Runs a sample to its end.</summary>
    /// <param name="name">The sample's name.</param>
    /// <param name="input">What is typed or piped.</param>
    /// <param name="args">Its arguments.</param>
    /// <param name="folder">Where it runs; the tests' own folder by default.</param>
    internal static SampleResult Run(string name, string input, string[] args, string? folder = null)
    {
        using var sample = new SampleProcess(name, args, folder);
        sample._process.StandardInput.Write(input);
        return sample.Finish();
    }

    internal void Type(string line)
    {
        _process.StandardInput.WriteLine(line);
        _process.StandardInput.Flush();
    }

    internal string? ReadLine() => _process.StandardOutput.ReadLine();

    /// <summary>Presses Ctrl+C and waits for the sample to end, with its input still open.</summary>
    internal SampleResult Interrupt()
    {
        using Process kill = Process.Start("kill", ["-INT", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
        return End();
    }

    /// <summary>Ends the input and waits for the sample to end.</summary>
    internal SampleResult Finish()
    {
        _process.StandardInput.Close();
        return End();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }

    private SampleResult End()
    {
        Task<string> output = _process.StandardOutput.ReadToEndAsync();
        Assert.That(_process.WaitForExit(Hang.Limit), Is.True, "the sample does not end");
        return new SampleResult(_process.ExitCode, output.GetAwaiter().GetResult(), _error.GetAwaiter().GetResult());
    }
}
