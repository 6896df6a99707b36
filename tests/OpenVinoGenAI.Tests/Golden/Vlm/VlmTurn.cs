using System.Text.Json;
using System.Text.Json.Nodes;

namespace OpenVinoGenAI.Tests;

/// <summary>One call of a case of vlm.json: what goes in and what came out of the official API.</summary>
internal sealed class VlmTurn
{
    private const float ScoreTolerance = 1e-3f;

    private readonly GoldenObject _json;
    private readonly GoldenObject _expected;
    private readonly string? _sameAsHuggingFace;
    private readonly bool _isPaged;

    /// <param name="json">The turn.</param>
    /// <param name="own">What the turn gave in a pipeline of its own, where that differs.</param>
    /// <param name="isPaged">Whether the backend generates ahead of a streamer.</param>
    public VlmTurn(GoldenObject json, GoldenObject? own, bool isPaged)
    {
        _json = json;
        _isPaged = isPaged;
        Place = json.Place;
        Prompt = json.Take<string>("prompt");
        Layout = json.Take<string>("layout");
        Files = json.Take<string[]>("images");
        ConfigJson = json.TakeObject("config");
        FullConfig = json.TryTake("full_config", out JsonElement full) && full.ValueKind != JsonValueKind.Null
            ? new GoldenObject($"{Place}.full_config", full)
            : null;
        GoldenObject recorded = json.TakeObject("expected");
        _expected = own ?? recorded;
        _sameAsHuggingFace = HuggingFace(json.TakeOptionalObject("hf"));
        Stream = json.TakeOptionalObject("stream");
        StopAfter = Stream?.TakeOptional<int>("stop_after") ?? 0;
        Status = Stream?.TakeOptional<string>("status") is { } status
            ? GoldenJson.Enum<StreamingStatus>(status, Place)
            : StreamingStatus.Running;
        Stream?.ThrowIfAnyLeft();
        json.ThrowIfAnyLeft();
    }

    public string Place { get; }

    public string Prompt { get; }

    public string Layout { get; }

    public string[] Files { get; }

    public GoldenObject ConfigJson { get; }

    public GoldenObject? FullConfig { get; }

    public GoldenObject? Stream { get; }

    public int StopAfter { get; }

    public StreamingStatus Status { get; }

    /// <summary>Whether the recording ended before this turn.</summary>
    public bool IsUnreached => _expected.Has("error") && !_expected.Has("error_last_line");

    /// <summary>The last line of the recorded failure; null if the turn succeeded.</summary>
    public string? Error => _expected.Has("error_last_line") ? TakeError() : null;

    public VisionInputs Images() => VlmImages.Make(Layout, Files, Place);

    public void Verify(GenerationResult result, Recorder recorder)
    {
        using (Assert.EnterMultipleScope())
        {
            if (Stream is not null)
            {
                VerifyChunks(recorder);
            }

            GoldenObject expected = StopAfter > 0 && _isPaged ? VerifyInterrupted(result, recorder) : _expected;
            GoldenResult.Verify(result, expected, ScoreTolerance);
            expected.ThrowIfAnyLeft();
            if (_sameAsHuggingFace is not null)
            {
                Assert.That(string.Join('\n', result.Texts), Is.EqualTo(_sameAsHuggingFace), $"{Place}: texts of transformers");
            }
        }
    }

    private string TakeError()
    {
        _expected.Ignore("error");
        _expected.Ignore("error_type");
        string line = _expected.Take<string>("error_last_line");
        _expected.ThrowIfAnyLeft();
        return line;
    }

    private void VerifyChunks(Recorder recorder)
    {
        string[] recorded = _expected.Take<string[]>("chunks");

        // A last chunk may still come after the streamer's word.
        bool mayHaveMore = StopAfter > 0 && _isPaged;
        Assert.That(
            mayHaveMore ? recorder.Chunks.Take(StopAfter) : recorder.Chunks,
            Is.EqualTo(mayHaveMore ? recorded.Take(StopAfter) : recorded),
            $"{Place}: chunks");
    }

    // Paged attention goes on for some tokens after the streamer's word, so how far the text goes is a matter of timing; the rest is not.
    private GoldenObject VerifyInterrupted(GenerationResult result, Recorder recorder)
    {
        string[] recorded = _expected.Take<string[]>("texts");
        UnstableFields.VerifyInterrupted(result.Text, recorded, string.Concat(recorder.Chunks.Take(StopAfter)));
        Assert.That(result.PerfMetrics.NumGeneratedTokens, Is.AtLeast(StopAfter), $"{Place}: generated tokens");
        var rest = new JsonObject();
        foreach (string key in _expected.Keys.Except(["texts", "chunks", "num_generated_tokens"]))
        {
            rest[key] = JsonSerializer.SerializeToNode(_expected.Take(key));
        }

        return new GoldenObject(_expected.Place, JsonSerializer.SerializeToElement(rest));
    }

    private static string? HuggingFace(GoldenObject? json)
    {
        if (json is null)
        {
            return null;
        }

        string texts = string.Join('\n', json.Take<string[]>("texts"));
        json.Ignore("num_input_tokens");
        bool isSame = json.Take<bool>("same_texts");
        json.ThrowIfAnyLeft();
        return isSame ? texts : null;
    }
}
