using System.Text.Json;

namespace OpenVinoGenAI.Tests;

/// <summary>Every case of engine_vision.json, against what the official Python API returned when it stepped all requests of one config together.</summary>
[Category("Golden")]
internal sealed class EngineVisionGoldenTests
{
    private const string FileName = "engine_vision.json";

    private static readonly Dictionary<string, FinishReason> Reasons = new() { ["STOP"] = FinishReason.Stop, ["LENGTH"] = FinishReason.Length };

    [Test]
    public void The_file_was_recorded_as_the_tests_run_it()
    {
        GoldenObject file = GoldenFile.Open(FileName) ?? throw new GoldenException($"{FileName} is gone.");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(file.Take<string>("model"), Is.EqualTo("tiny-vlm"));
            Assert.That(file.Take<string>("device"), Is.EqualTo("CPU"));
            Assert.That(GoldenJson.Properties(file.TakeObject("properties")), Is.EqualTo(Models.F32.Properties));
        }
    }

    [TestCaseSource(nameof(Configs))]
    public async Task Requests_of_one_config_together(string config)
    {
        GoldenObject[] cases = [.. GoldenFile.Entries(FileName, Name).Select(entry => entry.Case).Where(json => ConfigOf(json.Json) == config)];
        using var pipe = new ContinuousBatchingPipeline(TestData.Model("tiny-vlm"), "CPU", Models.F32);
        await using var engine = new ContinuousBatchingEngine(TestData.Model("tiny-vlm"), "CPU", Models.F32);
        using var adapters = new AdapterSet(TestData.Model);
        GenerationConfig how = GenerationConfigReader.Read(cases[0].TakeObject("config"), new(), pipe.Tokenizer, adapters);
        Recorded[] recorded = Array.ConvertAll(cases, Read);

        GenerationHandle[] handles = [.. recorded.Select((request, i) => pipe.AddRequest((ulong)i, request.Prompt, request.Images, how))];
        Task<GenerationResult>[] calls = Array.ConvertAll(recorded, request => engine.GenerateAsync(request.Prompt, request.Images, how));
        while (pipe.HasNonFinishedRequests)
        {
            pipe.Step();
        }

        GenerationResult[] results = await Task.WhenAll(calls);
        using (Assert.EnterMultipleScope())
        {
            for (int i = 0; i < cases.Length; i++)
            {
                GenerationOutput output = handles[i].Read().Single();
                Assert.That(output.Tokens, Is.EqualTo(recorded[i].Tokens), cases[i].Place);
                Assert.That(output.FinishReason, Is.EqualTo(recorded[i].FinishReason), cases[i].Place);
                Assert.That(pipe.Tokenizer.Decode([.. output.Tokens]), Is.EqualTo(recorded[i].Text), cases[i].Place);
                Assert.That(results[i].Text, Is.EqualTo(recorded[i].Text), cases[i].Place);
                Assert.That(results[i].FinishReasons[0], Is.EqualTo(recorded[i].FinishReason), cases[i].Place);
                handles[i].Dispose();
            }
        }
    }

    private static IEnumerable<string> Configs() =>
        GoldenFile.Entries(FileName, Name).Select(entry => ConfigOf(entry.Case.Json)).Distinct();

    private static string ConfigOf(JsonElement json) => json.GetProperty("config").GetRawText().ReplaceLineEndings(string.Empty);

    private static string Name(JsonElement json) => json.GetProperty("prompt").GetString()!;

    private static Recorded Read(GoldenObject json)
    {
        json.Ignore("config");
        string reason = json.Take<string>("finish_reason");
        var recorded = new Recorded(
            json.Take<string>("prompt"),
            VlmImages.Make("NHWC", json.Take<string[]>("images"), json.Place),
            json.Take<long[]>("token_ids"),
            json.Take<string>("text"),
            Reasons.TryGetValue(reason, out FinishReason known) ? known : throw new GoldenException($"{json.Place} ends with '{reason}', which the tests do not know."));
        json.ThrowIfAnyLeft();
        return recorded;
    }

    private sealed record Recorded(string Prompt, VisionInputs Images, long[] Tokens, string Text, FinishReason FinishReason);
}
