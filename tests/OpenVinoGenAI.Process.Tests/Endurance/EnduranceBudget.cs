using System.Globalization;

namespace OpenVinoGenAI.Tests;

/// <summary>How long the endurance tests run: short, or what the environment says.</summary>
internal static class EnduranceBudget
{
    /// <summary>Generations of each soak: 200, or what OPENVINO_GENAI_SOAK_GENERATIONS says.</summary>
    public static int Generations { get; } = Read("OPENVINO_GENAI_SOAK_GENERATIONS", 200);

    /// <summary>By how many percent the resident set may grow after the warm-up: a short run is still warming up when it ends.</summary>
    public static int Growth => Generations >= 10_000 ? 1 : 5;

    /// <summary>Interleavings of each race: 3, or what OPENVINO_GENAI_RACE_INTERLEAVINGS says.</summary>
    public static int Interleavings { get; } = Read("OPENVINO_GENAI_RACE_INTERLEAVINGS", 3);

    private static int Read(string variable, int usual) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value ? int.Parse(value, CultureInfo.InvariantCulture) : usual;
}
