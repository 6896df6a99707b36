using System.Globalization;

namespace OpenVinoGenAI.Endurance;

/// <summary>What is to be run.</summary>
internal sealed class CommandLine
{
    private readonly Dictionary<string, string> _options;

    private CommandLine(string verb, string pipeline, Dictionary<string, string> options)
    {
        Verb = verb;
        Pipeline = pipeline;
        _options = options;
    }

    public string Verb { get; }

    public string Pipeline { get; }

    /// <summary>How long the threads of an interleaving may take.</summary>
    public TimeSpan Patience => Seconds("--patience", TimeSpan.FromMinutes(2));

    public static CommandLine Parse(string[] args) => new(
        args.ElementAtOrDefault(0) ?? string.Empty,
        args.ElementAtOrDefault(1) ?? string.Empty,
        args.Skip(2).Chunk(2).ToDictionary(
            pair => pair[0],
            pair => pair.Length == 2 ? pair[1] : throw new FormatException($"{pair[0]} needs a value.")));

    public SoakOptions ToSoakOptions() => new((int)(Number("--generations") ?? 10_000), (Number("--growth") ?? 1) / 100, Seconds("--patience", NativeObjects.Patience));

    /// <summary>Seeds that were named; otherwise fixed ones and, as the last, one that nobody has tried.</summary>
    public IReadOnlyList<int> ToSeeds() => _options.TryGetValue("--seeds", out string? seeds)
        ? [.. seeds.Split(',').Select(seed => int.Parse(seed, CultureInfo.InvariantCulture))]
        : [.. Enumerable.Range(1, (int)(Number("--interleavings") ?? 1000) - 1), Random.Shared.Next()];

    private TimeSpan Seconds(string option, TimeSpan usual) => Number(option) is { } seconds ? TimeSpan.FromSeconds(seconds) : usual;

    private double? Number(string option) =>
        _options.TryGetValue(option, out string? value) ? double.Parse(value, CultureInfo.InvariantCulture) : null;
}
