namespace OpenVinoGenAI.Extensions.AI.Tests;

/// <summary>Speech synthesis, with the tiny model, which hums.</summary>
internal sealed class TextToSpeechClientTests
{
    private OpenVinoTextToSpeechClient _client = null!;

    [OneTimeSetUp]
    public void Load() => _client = new OpenVinoTextToSpeechClient(
        TestData.Model("tiny-tts"), "CPU", new Dictionary<string, object> { ["INFERENCE_PRECISION_HINT"] = "f32" });

    [OneTimeTearDown]
    public void Free() => _client.Dispose();

    [Test]
    public async Task SpeaksAsWavAndAsPcm()
    {
        TextToSpeechResponse response = await _client.GetAudioAsync("Hello.");
        var result = (SpeechResult)response.RawRepresentation!;
        var wav = (DataContent)response.Contents.Single();
        Assert.That((wav.MediaType, response.ModelId), Is.EqualTo(("audio/wav", "tiny-tts")));
        using var file = new MemoryStream(wav.Data.ToArray());
        Assert.That(AudioFile.Load(file).Samples.Length, Is.EqualTo(result.Samples.Length));
        var pcm = (DataContent)(await _client.GetAudioAsync("Hello.", new() { AudioFormat = "pcm" })).Contents.Single();
        Assert.That((pcm.MediaType, pcm.Data.Length), Is.EqualTo(("audio/l16", result.Samples.Length * 2)));
    }

    [Test]
    public async Task StreamsSentences()
    {
        var updates = new List<TextToSpeechResponseUpdate>();
        await foreach (TextToSpeechResponseUpdate update in _client.GetStreamingAudioAsync("One. Two."))
        {
            updates.Add(update);
        }

        Assert.That(updates[0].Kind, Is.EqualTo(TextToSpeechResponseUpdateKind.SessionOpen));
        Assert.That(updates[^1].Kind, Is.EqualTo(TextToSpeechResponseUpdateKind.SessionClose));
        Assert.That(updates.Count(update => update.Kind == TextToSpeechResponseUpdateKind.AudioUpdated && update.Contents.Single() is DataContent), Is.EqualTo(2));
    }

    [Test]
    public void RefusesWhatItCannotDo()
    {
        Assert.That(async () => await _client.GetAudioAsync("a", new() { AudioFormat = "mp3" }), Throws.TypeOf<NotSupportedException>());
        Assert.That(async () => await _client.GetAudioAsync("a", new() { Pitch = 1.5f }), Throws.TypeOf<NotSupportedException>());
        Assert.That(async () => await _client.GetAudioAsync("a", new() { Volume = 2 }), Throws.TypeOf<NotSupportedException>());
        Assert.That(async () => await _client.GetAudioAsync("a", new() { ModelId = "x" }), Throws.TypeOf<NotSupportedException>());
        Assert.That(
            async () => await _client.GetAudioAsync("a", new() { VoiceId = "nobody" }), Throws.ArgumentException.With.Message.Contains("'nobody'"));
        Assert.That(
            async () => await _client.GetAudioAsync("a", new() { AdditionalProperties = new() { ["x"] = 1 } }), Throws.TypeOf<NotSupportedException>());
        Assert.That(async () => await _client.GetAudioAsync(null!), Throws.ArgumentNullException);
    }
}
