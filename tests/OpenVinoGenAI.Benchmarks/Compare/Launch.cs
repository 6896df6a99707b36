using System.Diagnostics;

namespace OpenVinoGenAI.Benchmarks.Compare;

/// <summary>A program of one side and what it is started with.</summary>
/// <param name="Program">The executable.</param>
/// <param name="Arguments">Its first arguments; a command's own follow them.</param>
/// <param name="Environment">Variables to set besides the present ones.</param>
internal sealed record Launch(string Program, IReadOnlyList<string> Arguments, IReadOnlyDictionary<string, string>? Environment = null)
{
    internal Process Start(params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Program, [.. Arguments, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach ((string name, string value) in Environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    /// <summary>Runs it to its end.</summary>
    /// <returns>Its exit code, and all that it printed.</returns>
    internal (int ExitCode, string Output) Complete()
    {
        using Process process = Start();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd() + errors.GetAwaiter().GetResult();
        process.WaitForExit();
        return (process.ExitCode, output.Trim());
    }
}
