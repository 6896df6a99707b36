using System.Diagnostics;
using System.Globalization;

namespace OpenVinoGenAI.Benchmarks;

/// <summary>The official Python API in a process of its own, asked for one measurement at a time.</summary>
internal sealed class OfficialApi : IDisposable
{
    private readonly Process _process;

    private OfficialApi(Process process) => _process = process;

    /// <summary>Starts it; <see langword="null"/> with the reason where it cannot be had.</summary>
    internal static OfficialApi? TryStart(string models, string recording, out string reason)
    {
        reason = string.Empty;
        var start = new ProcessStartInfo(File.Exists("/usr/bin/python3") ? "/usr/bin/python3" : "python3")
        {
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, "official.py"), models, recording },
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        Process process;
        try
        {
            process = Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception error)
        {
            reason = error.Message;
            return null;
        }

        Task<string> errors = process.StandardError.ReadToEndAsync();
        if (process.StandardOutput.ReadLine() == "ready")
        {
            return new OfficialApi(process);
        }

        reason = errors.GetAwaiter().GetResult().Trim().Split('\n')[^1];
        process.Dispose();
        return null;
    }

    /// <summary>Does a piece of work once.</summary>
    /// <returns>The seconds that it took, measured there.</returns>
    internal double Measure(string work)
    {
        _process.StandardInput.WriteLine(work);
        _process.StandardInput.Flush();
        string line = _process.StandardOutput.ReadLine() ?? throw new InvalidOperationException($"The official API ended at '{work}'.");
        return double.Parse(line, CultureInfo.InvariantCulture);
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }
}
