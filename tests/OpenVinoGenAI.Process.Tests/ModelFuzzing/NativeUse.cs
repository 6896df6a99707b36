namespace OpenVinoGenAI.Tests;

/// <summary>Uses models in processes of their own, and says how each went, also where a process ended on the way.</summary>
internal static class NativeUse
{
    /// <summary>How a use may end, whatever is wrong with a model.</summary>
    public static readonly IReadOnlyList<string> Clear =
        ["ok", nameof(ModelLoadException), nameof(InvalidConfigurationException), nameof(OpenVinoGenAIException)];

    private static readonly TimeSpan StartTime = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan TimeOfEach = TimeSpan.FromSeconds(60);

    /// <summary>Gives a line for each folder: what the scenario says of it, or <c>crash</c> or <c>hang</c> with how the process ended.</summary>
    public static IReadOnlyList<string> Run(string scenario, string kind, string properties, IReadOnlyList<string> folders)
    {
        List<string> outcomes = [];
        while (outcomes.Count < folders.Count)
        {
            string[] rest = [.. folders.Skip(outcomes.Count)];
            ChildResult result = ChildProcess.Run(
                scenario, [kind, properties, .. rest], StartTime + (TimeOfEach * rest.Length));
            string[] lines = result.Output.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
            outcomes.AddRange(lines);
            if (lines.Length < rest.Length)
            {
                outcomes.Add($"{(result.TimedOut ? "hang" : "crash")}: {result}");
            }
        }

        return outcomes;
    }

    /// <summary>Whether a line tells of an end that no model should bring about.</summary>
    public static bool IsUnclear(string outcome) => !Clear.Contains(Kind(outcome));

    /// <summary>What kind of outcome a line tells of: <c>ok</c>, <c>crash</c>, <c>hang</c>, or an exception's type.</summary>
    public static string Kind(string outcome) => outcome.Split(':')[0];
}
