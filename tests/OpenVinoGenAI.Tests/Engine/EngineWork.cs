namespace OpenVinoGenAI.Tests.Engine;

/// <summary>What the engine's tests ask, and how they load the model.</summary>
internal static class EngineWork
{
    private static readonly string[] Countries =
        ["France", "Spain", "Italy", "Germany", "Poland", "Japan", "China", "Russia", "Egypt", "Greece", "Portugal", "Austria", "Sweden", "Norway", "Cuba", "Kenya"];

    public static GenerationConfig Short { get; } = new() { MaxNewTokens = 40 };

    public static GenerationConfig Long { get; } = new() { MaxNewTokens = 4000, IgnoreEos = true };

    public static string Poem => "Write a poem about the sea.";

    /// <summary>64 different questions, with answers from 4 to 40 tokens.</summary>
    public static IReadOnlyList<string> Questions { get; } =
    [
        .. Countries.Select(country => $"What is the capital of {country}?"),
        .. Enumerable.Range(1, 16).Select(number => $"What is {number} plus {17 - number}?"),
        .. Countries.Select(country => $"Write a poem about {country}."),
        .. Enumerable.Range(1, 16).Select(number => $"Count from {number} to {number + 5}."),
    ];

    /// <summary>Loads the model, in full precision unless the options say otherwise, so that a batch computes what a single request does.</summary>
    public static ContinuousBatchingEngine Load(PipelineOptions? options = null, int maxQueuedRequests = 1024) =>
        new(Models.TinyChat, "CPU", options ?? Models.F32, maxQueuedRequests);
}
