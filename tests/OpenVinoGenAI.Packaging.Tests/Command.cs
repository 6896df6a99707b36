using System.Diagnostics;

namespace OpenVinoGenAI.Packaging.Tests;

/// <summary>How a program ended.</summary>
internal sealed record CommandResult(string Command, int ExitCode, string Output, string Error, TimeSpan Elapsed)
{
    public override string ToString() => $"{Command}\nexit code {ExitCode}\n--- stdout\n{Output}\n--- stderr\n{Error}";
}

/// <summary>Runs programs as a user's shell would: without what the test runner put into the environment.</summary>
internal static class Command
{
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(5);

    public static CommandResult Run(
        string program, IEnumerable<string> arguments, string folder, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (string name in Environment.GetEnvironmentVariables().Keys.Cast<string>().Where(IsOfTheTestRunner))
        {
            start.Environment.Remove(name);
        }

        foreach ((string name, string value) in environment)
        {
            start.Environment[name] = value;
        }

        var watch = Stopwatch.StartNew();
        using Process process = Process.Start(start)!;
        process.StandardInput.Close();
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Timeout))
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
            throw new TimeoutException($"{program} {string.Join(' ', start.ArgumentList)} took longer than {Timeout}");
        }

        process.WaitForExit();
        TimeSpan elapsed = watch.Elapsed;
        return new($"{program} {string.Join(' ', start.ArgumentList)}", process.ExitCode,
            output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult(), elapsed);
    }

    private static bool IsOfTheTestRunner(string name) =>
        name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) || name.StartsWith("VSTEST", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("OPENVINO_GENAI_", StringComparison.OrdinalIgnoreCase);
}
