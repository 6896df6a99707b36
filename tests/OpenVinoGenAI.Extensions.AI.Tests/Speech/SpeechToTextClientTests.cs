using System.Runtime.InteropServices;

namespace OpenVinoGenAI.Extensions.AI.Tests;

/// <summary>Speech to text, with the tiny Whisper model.</summary>
internal sealed class SpeechToTextClientTests
{
    private OpenVinoSpeechToTextClient _client = null!;

    [OneTimeSetUp]
    public void Load() => _client = new OpenVinoSpeechToTextClient(
        TestData.Model("tiny-whisper"), "CPU", new() { Properties = new Dictionary<string, object> { ["INFERENCE_PRECISION_HINT"] = "f32" } });

    [OneTimeTearDown]
    public void Free() => _client.Dispose();

    [Test]
    public async Task RecognizesSpeech()
    {
        using Stream audio = Open("en_kitchen.wav");
        SpeechToTextResponse response = await _client.GetTextAsync(audio);
        Assert.That(response.Text, Does.Contain("kitchen").And.Not.StartWith(" "));
        Assert.That(response.ModelId, Is.EqualTo("tiny-whisper"));
        Assert.That(response.ResponseId, Is.Not.Empty);
        Assert.That((response.StartTime, response.EndTime), Is.EqualTo(((TimeSpan?)TimeSpan.Zero, (TimeSpan?)((WhisperResult)response.RawRepresentation!).Duration)));
        Assert.That(response.Usage!.OutputTokenCount, Is.Positive);
    }

    [Test]
    public async Task StreamsSegmentsWithTheirTimes()
    {
        using Stream audio = Open("en_two.wav");
        var updates = new List<SpeechToTextResponseUpdate>();
        await foreach (SpeechToTextResponseUpdate update in _client.GetStreamingTextAsync(audio))
        {
            updates.Add(update);
        }

        Assert.That(updates[0].Kind, Is.EqualTo(SpeechToTextResponseUpdateKind.SessionOpen));
        Assert.That(updates[^1].Kind, Is.EqualTo(SpeechToTextResponseUpdateKind.SessionClose));
        Assert.That(updates[^1].RawRepresentation, Is.InstanceOf<WhisperResult>());
        SpeechToTextResponseUpdate[] segments = [.. updates.Skip(1).SkipLast(1)];
        Assert.That(segments, Is.Not.Empty);
        Assert.That(segments.Select(update => update.Kind), Has.All.EqualTo(SpeechToTextResponseUpdateKind.TextUpdated));
        Assert.That(segments.Select(update => update.EndTime > update.StartTime), Has.All.True);
        Assert.That(updates.Select(update => update.ResponseId).Distinct().Count(), Is.EqualTo(1));
        using Stream again = Open("en_two.wav");
        Assert.That(updates.ToSpeechToTextResponse().Text.Trim(), Is.EqualTo((await _client.GetTextAsync(again)).Text));
    }

    [Test]
    public async Task StreamsTextWithoutTimes()
    {
        using Stream audio = Open("en_kitchen.wav");
        SpeechToTextResponse response = await _client.GetStreamingTextAsync(
            audio, new() { AdditionalProperties = new() { ["return_timestamps"] = false } }).ToSpeechToTextResponseAsync();
        Assert.That(response.Text, Does.Contain("kitchen"));
    }

    [Test]
    public async Task TakesRawAudioWithASampleRate()
    {
        using Stream file = Open("en_kitchen.wav");
        AudioClip clip = AudioFile.Load(file);
        short[] samples = [.. clip.Samples.ToArray().Select(sample => (short)Math.Clamp(sample * 32768, short.MinValue, short.MaxValue))];
        using var raw = new MemoryStream(MemoryMarshal.AsBytes(samples.AsSpan()).ToArray());
        Assert.That((await _client.GetTextAsync(raw, new() { SpeechSampleRate = clip.SampleRate })).Text, Does.Contain("kitchen"));
        using var odd = new MemoryStream(new byte[3]);
        Assert.That(async () => await _client.GetTextAsync(odd, new() { SpeechSampleRate = 16000 }), Throws.ArgumentException);
    }

    [Test]
    public async Task TranslatesToEnglish()
    {
        using Stream audio = Open("de_weather.wav");
        Assert.That((await _client.GetTextAsync(audio, new() { SpeechLanguage = "de-DE", TextLanguage = "en" })).Text, Does.Contain("weather").IgnoreCase);
        using Stream again = Open("de_weather.wav");
        Assert.That((await _client.GetTextAsync(again, new() { SpeechLanguage = "de", TextLanguage = "de-DE" })).Text, Does.Contain("Wetter"));
    }

    [Test]
    public void MapsTheOptions()
    {
        WhisperGenerationConfig config = SpeechConfigMapper.Map(
            new()
            {
                RawRepresentationFactory = _ => new WhisperGenerationConfig { Hotwords = "x", ReturnTimestamps = false },
                SpeechLanguage = "fr",
                TextLanguage = "en",
                AdditionalProperties = new() { ["hotwords"] = "y", ["initial_prompt"] = "z", ["num_beams"] = 2 },
            },
            _client);
        Assert.That(
            (config.Hotwords, config.InitialPrompt, config.Language, config.Task, config.ReturnTimestamps, config.NumBeams),
            Is.EqualTo(("x", "z", "fr", (WhisperTask?)WhisperTask.Translate, (bool?)false, (int?)2)));
        Assert.That(SpeechConfigMapper.Map(null, _client).ReturnTimestamps, Is.True);
    }

    [Test]
    public void RefusesWhatItCannotDo()
    {
        using Stream audio = Open("en_kitchen.wav");
        Assert.That(
            async () => await _client.GetTextAsync(audio, new() { SpeechLanguage = "en", TextLanguage = "fr" }),
            Throws.TypeOf<NotSupportedException>().With.Message.Contains("English only"));
        Assert.That(async () => await _client.GetTextAsync(audio, new() { ModelId = "other" }), Throws.TypeOf<NotSupportedException>());
        Assert.That(
            async () => await _client.GetTextAsync(audio, new() { AdditionalProperties = new() { ["nonsense"] = 1 } }),
            Throws.TypeOf<NotSupportedException>().With.Message.Contains("nonsense"));
        Assert.That(async () => await _client.GetTextAsync(null!), Throws.ArgumentNullException);
        Assert.That(() => _client.GetStreamingTextAsync(null!), Throws.ArgumentNullException);
    }

    [Test]
    public void GivesItsServices()
    {
        Assert.That(_client.GetService(typeof(ISpeechToTextClient)), Is.SameAs(_client));
        Assert.That(_client.GetService(typeof(WhisperPipeline)), Is.InstanceOf<WhisperPipeline>());
        Assert.That(_client.GetService(typeof(WhisperPipeline), "key"), Is.Null);
        Assert.That(((SpeechToTextClientMetadata)_client.GetService(typeof(SpeechToTextClientMetadata))!).ProviderName, Is.EqualTo("openvino"));
    }

    private static FileStream Open(string file) => File.OpenRead(Path.Combine(TestData.Audio, file));
}
