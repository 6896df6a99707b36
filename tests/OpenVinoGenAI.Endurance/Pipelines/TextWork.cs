namespace OpenVinoGenAI.Endurance;

/// <summary>What the language models are asked, and how they decode.</summary>
internal static class TextWork
{
    public const string Adapter = "tiny-chat-lora-pirate.safetensors";

    private const int LongestAnswer = 12;
    private const int FirstQuestion = 10_000;

    private static readonly string[] Prompts =
    [
        "What is the capital of France?", "What is 3 + 4?", "Count from 1 to 30.", "Write a poem about the sea.", "Hi", "Ünïcödé 😀?",
    ];

    public static string Model => TestData.Model("tiny-chat");

    /// <summary>What no pipeline allows.</summary>
    public static GenerationConfig NotAllowed { get; } = new() { MaxNewTokens = 0 };

    public static string LongestPrompt { get; } = Prompts.MaxBy(prompt => prompt.Length)!;

    /// <summary>What asks most of the library.</summary>
    public static GenerationConfig Largest { get; } = new() { NumBeams = 2, NumReturnSequences = 2, MaxNewTokens = LongestAnswer };

    // Never the same twice: with SDPA the library fails when the question of a cancelled turn is asked again in a chat of the pipeline's own.
    public static string Prompt(Random random) => $"{Subject.Pick(random, Prompts)} {random.Next(FirstQuestion, 10 * FirstQuestion)}";

    /// <summary>Greedy decoding or sampling, as the seed says.</summary>
    public static GenerationConfig OneSequence(Random random) => random.Next(4) switch
    {
        0 => Short(random) with { DoSample = true, Temperature = 0.8f, TopK = 20, RngSeed = random.Next(100) },
        1 => Short(random) with { StopStrings = ["\n", "."], RepetitionPenalty = 1.1f },
        _ => Short(random),
    };

    /// <summary>Any decoding, with beams and several sequences among them.</summary>
    public static GenerationConfig Any(Random random) => random.Next(8) switch
    {
        0 => Short(random) with { NumBeams = 2, NumReturnSequences = 2 },
        1 => Short(random) with { DoSample = true, NumReturnSequences = 2, RngSeed = random.Next(100) },
        2 => Short(random) with { StructuredOutput = new() { Regex = "[0-9]{1,4}" } },
        _ => OneSequence(random),
    };

    public static GenerationConfig Short(Random random) => new() { MaxNewTokens = random.Next(2, LongestAnswer + 1) };
}
