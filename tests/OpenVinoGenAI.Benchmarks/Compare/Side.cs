using System.Diagnostics;
using System.Globalization;
using OpenVinoGenAI.Benchmarks.Serve;

namespace OpenVinoGenAI.Benchmarks.Compare;

/// <summary>One side's process, which does one piece of work at a time when it is asked to.</summary>
internal sealed class Side : IDisposable
{
    private readonly Process _process;
    private readonly Task<string> _errors;

    private Side(string name, Process process)
    {
        Name = name;
        _process = process;
        _errors = process.StandardError.ReadToEndAsync();
    }

    internal string Name { get; }

    /// <summary>The most memory that was resident so far, in bytes.</summary>
    internal long PeakMemory
    {
        get
        {
            _process.Refresh();
            return _process.PeakWorkingSet64;
        }
    }

    /// <summary>Starts it and waits until its pipelines are loaded.</summary>
    /// <exception cref="InvalidOperationException">It ended; the message has its standard error.</exception>
    internal static Side Start(string name, Launch launch, Inputs inputs)
    {
        var side = new Side(name, launch.Start("serve", inputs.Models, inputs.Speech, inputs.Image, $"{inputs.Width}", $"{inputs.Height}"));
        try
        {
            while (side.ReadLine() != "ready")
            {
                // The native library may have something to say first.
            }

            return side;
        }
        catch
        {
            side.Dispose();
            throw;
        }
    }

    /// <summary>Does a workload once.</summary>
    /// <returns>What the process measured with its own clock.</returns>
    internal Timing Measure(string workload)
    {
        (double total, double firstToken) = Ask(workload);
        return new Timing(total, firstToken);
    }

    internal (double First, double Second) Ask(string request)
    {
        _process.StandardInput.WriteLine(request);
        _process.StandardInput.Flush();
        string[] numbers = ReadLine().Split(' ');
        return (double.Parse(numbers[0], CultureInfo.InvariantCulture), double.Parse(numbers[1], CultureInfo.InvariantCulture));
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }

    private string ReadLine() =>
        _process.StandardOutput.ReadLine()
        ?? throw new InvalidOperationException($"The side '{Name}' ended: {_errors.GetAwaiter().GetResult().Trim()}");
}
