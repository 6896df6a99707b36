using System.Globalization;

namespace OpenVinoGenAI.Tests;

/// <summary>
/// How long each fuzz test runs: 1 second, or what the environment variable OPENVINO_GENAI_FUZZ_SECONDS says. OPENVINO_GENAI_FUZZ_SEED names
/// the one seed to run again.
/// </summary>
internal static class FuzzBudget
{
    private const string SecondsVariable = "OPENVINO_GENAI_FUZZ_SECONDS";
    private const string SeedVariable = "OPENVINO_GENAI_FUZZ_SEED";

    public static TimeSpan Duration { get; } = Read(SecondsVariable) is { } seconds
        ? TimeSpan.FromSeconds(double.Parse(seconds, CultureInfo.InvariantCulture))
        : TimeSpan.FromSeconds(1);

    public static int? OnlySeed { get; } = Read(SeedVariable) is { } seed ? int.Parse(seed, CultureInfo.InvariantCulture) : null;

    /// <summary>What a failure says, so that it can be run again.</summary>
    public static string Replay(int seed) => $"seed {seed} (again: {SeedVariable}={seed.ToString(CultureInfo.InvariantCulture)})";

    private static string? Read(string variable) => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text ? text : null;
}
