using OpenVinoGenAI.Bindings.Generator;

namespace OpenVinoGenAI.Bindings.Tests;

/// <summary>What one run of the generator answered.</summary>
internal sealed record GeneratorRun(int ExitCode, string Output, string Error)
{
    public static GeneratorRun Of(IReadOnlyList<string> args, Func<string, string?> environment)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        int exitCode = GeneratorCommand.Run(args, output, error, environment);
        return new GeneratorRun(exitCode, output.ToString(), error.ToString());
    }
}
