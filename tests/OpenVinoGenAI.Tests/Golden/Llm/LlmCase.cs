using System.Text.Json;
using System.Text.Json.Nodes;

namespace OpenVinoGenAI.Tests;

/// <summary>A case of llm.json, and what it runs on.</summary>
internal sealed class LlmCase
{
    private LlmCase(GoldenObject json, LlmGoldenRunner runner, float scoreTolerance)
    {
        Json = json;
        ScoreTolerance = scoreTolerance;
        (Expected, Unstable) = Outcomes(json);
        Pipeline = runner.Pipeline(json);
        Config = runner.Config(json, Pipeline);
    }

    public GoldenObject Json { get; }

    /// <summary>The recorded fields that were the same in every run.</summary>
    public GoldenObject Expected { get; }

    /// <summary>The recorded fields that differed from run to run, each with the values of all runs.</summary>
    public GoldenObject Unstable { get; }

    public LLMPipeline Pipeline { get; }

    public GenerationConfig Config { get; }

    public float ScoreTolerance { get; }

    public static LlmCase Open(GoldenObject json, LlmGoldenRunner runner, float scoreTolerance) => new(json, runner, scoreTolerance);

    public void Verify(GenerationResult result, GoldenObject expected) => GoldenResult.Verify(result, expected, ScoreTolerance);

    public void ThrowIfAnyLeft()
    {
        Expected.ThrowIfAnyLeft();
        Unstable.ThrowIfAnyLeft();
        Json.ThrowIfAnyLeft();
    }

    // A case with nothing stable has the outputs of its runs instead of what is expected.
    private static (GoldenObject Expected, GoldenObject Unstable) Outcomes(GoldenObject json)
    {
        if (!json.TryTake("outputs", out JsonElement outputs))
        {
            return (json.TakeObject("expected"), json.TakeOptionalObject("unstable_fields") ?? Empty(json));
        }

        var fields = new JsonObject();
        foreach (JsonProperty field in outputs[0].EnumerateObject())
        {
            fields[field.Name] = new JsonArray(
                [.. outputs.EnumerateArray().Select(run => JsonSerializer.SerializeToNode(run.GetProperty(field.Name)))]);
        }

        return (Empty(json), new GoldenObject($"{json.Place}.outputs", JsonSerializer.SerializeToElement(fields)));
    }

    private static GoldenObject Empty(GoldenObject json) => new(json.Place, JsonSerializer.SerializeToElement(new JsonObject()));
}
