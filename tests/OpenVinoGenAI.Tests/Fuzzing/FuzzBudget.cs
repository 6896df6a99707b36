using System.Globalization;

namespace OpenVinoGenAI.Tests;

/// <summary>How long each fuzz test runs: OPENVINO_GENAI_FUZZ_SECONDS, by default two seconds.</summary>
internal static class FuzzBudget
{
    public static TimeSpan Duration { get; } =
        Environment.GetEnvironmentVariable("OPENVINO_GENAI_FUZZ_SECONDS") is { Length: > 0 } seconds
            ? TimeSpan.FromSeconds(double.Parse(seconds, CultureInfo.InvariantCulture))
            : TimeSpan.FromSeconds(2);
}
