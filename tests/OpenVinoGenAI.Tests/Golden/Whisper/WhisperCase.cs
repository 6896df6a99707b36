using System.Text.Json;

namespace OpenVinoGenAI.Tests;

/// <summary>A case of whisper.json, and what it runs on.</summary>
internal sealed class WhisperCase
{
    private readonly WhisperPipeline _pipeline;
    private readonly WhisperGenerationConfig _config;
    private readonly float[] _samples;
    private readonly StreamingStatus[]? _answers;
    private readonly bool _isBroken;
    private readonly bool _isDeterministic;
    private readonly GoldenObject _expected;

    private WhisperCase(GoldenObject json, WhisperPipeline pipeline)
    {
        _pipeline = pipeline;
        _samples = AudioFile.Load(Path.Combine(TestData.Audio, json.Take<string>("audio"))).ToWhisperSamples().ToArray();
        if (json.TryTake("slice", out JsonElement slice))
        {
            int[] range = GoldenJson.Read<int[]>(slice, json.Place);
            _samples = [.. _samples.Take(range[1]).Skip(range[0])];
        }

        if (json.TryTake("nan_at", out JsonElement bad))
        {
            _samples[GoldenJson.Read<int>(bad, json.Place)] = float.NaN;
            _isBroken = true;
        }

        _answers = json.TakeOptional<string[]>("stream") is { } answers
            ? Array.ConvertAll(answers, answer => GoldenJson.Enum<StreamingStatus>(answer, json.Place))
            : null;
        _config = WhisperConfigReader.Read(json.TakeObject("options"), pipeline.Tokenizer);
        _isDeterministic = json.Take<bool>("deterministic");
        _expected = json.TakeObject("expected");
    }

    public static WhisperCase Read(GoldenObject json, WhisperPipeline pipeline) => new(json, pipeline);

    public void Run()
    {
        if (_isBroken)
        {
            // The official API answers NaN with nonsense or with a message about something else.
            Assert.That(() => Generate(_config), Throws.ArgumentException.With.Message.Contain("NaN"));
            return;
        }

        if (!GoldenError.IsExpected(_expected))
        {
            Verify(Generate(_config));
            _expected.ThrowIfAnyLeft();
            return;
        }

        if (IsLanguageWithoutMarks(out WhisperGenerationConfig marked))
        {
            // The official API wants the marks; this one does not.
            Assert.That(Generate(_config).Result.Text, Is.EqualTo(Generate(marked).Result.Text));
            return;
        }

        GoldenObject error = _expected.TakeObject("error");
        error.Ignore("type");
        GoldenError.Verify(error, () => Generate(_config));
    }

    private (WhisperResult Result, List<string> Pieces) Generate(WhisperGenerationConfig config)
    {
        var pieces = new List<string>();
        return _answers is not { } answers
            ? (_pipeline.Generate(_samples, config), pieces)
            : (_pipeline.Generate(_samples, config, Answer), pieces);

        StreamingStatus Answer(string piece)
        {
            pieces.Add(piece);
            return answers[Math.Min(pieces.Count, answers.Length) - 1];
        }
    }

    private void Verify((WhisperResult Result, List<string> Pieces) actual)
    {
        WhisperResult result = actual.Result;
        if (!_isDeterministic)
        {
            Assert.That(result.Text, Is.Not.Empty, _expected.Place);
            return;
        }

        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Texts, Is.EqualTo(_expected.Take<string[]>("texts")));
            Assert.That(result.Scores, Is.EqualTo(_expected.Take<float[]>("scores")));
            Assert.That(result.Language, Is.EqualTo(_expected.Take<string>("language")));
            Assert.That(result.PerfMetrics.NumGeneratedTokens, Is.EqualTo(_expected.Take<long>("generated_tokens")));
            Assert.That(result.PerfMetrics.NumInputTokens, Is.EqualTo(_expected.Take<long>("input_tokens")));
            JsonElement pieces = _expected.Take("streamed");
            Assert.That(actual.Pieces, Is.EqualTo(pieces.ValueKind == JsonValueKind.Null ? [] : GoldenJson.Texts(pieces, _expected.Place)));
            WhisperTimes.VerifyChunks(result.Chunks, _expected.Take("chunks"), _expected.Place);
            WhisperTimes.VerifyWords(result.Words, _expected.Take("words"), _expected.Place);
        }
    }

    private bool IsLanguageWithoutMarks(out WhisperGenerationConfig marked)
    {
        marked = _config with { Language = $"<|{_config.Language}|>" };
        return _pipeline.GenerationConfig.LangToId!.ContainsKey(marked.Language);
    }
}
