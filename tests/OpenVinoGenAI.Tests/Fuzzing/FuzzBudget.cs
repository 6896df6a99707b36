using System.Globalization;

namespace OpenVinoGenAI.Tests;

/// <summary>How long each fuzz test runs: 2 seconds, or what the environment variable OPENVINO_GENAI_FUZZ_SECONDS says.</summary>
internal static class FuzzBudget
{
    private const string Variable = "OPENVINO_GENAI_FUZZ_SECONDS";

    public static TimeSpan Duration { get; } = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } seconds
        ? TimeSpan.FromSeconds(double.Parse(seconds, CultureInfo.InvariantCulture))
        : TimeSpan.FromSeconds(2);
}
