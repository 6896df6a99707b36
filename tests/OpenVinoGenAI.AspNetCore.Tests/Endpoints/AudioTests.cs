using System.Text.Json;
using Microsoft.Extensions.AI;
using OpenAI.Audio;

namespace OpenVinoGenAI.AspNetCore.Tests;

/// <summary>Transcription, translation and speech.</summary>
internal sealed class AudioTests
{
    private static AudioClient Whisper => SharedServer.Instance.Client().GetAudioClient("tiny-whisper");

    [Test]
    public async Task TheOfficialClientTranscribes()
    {
        AudioTranscription transcription = await Whisper.TranscribeAudioAsync(HttpRequests.AudioFile("en_kitchen.wav"));
        Assert.That(transcription.Text, Does.Contain("kitchen"));
    }

    [Test]
    public async Task TheOfficialClientGetsSegmentsAndWords()
    {
        AudioTranscription transcription = await Whisper.TranscribeAudioAsync(
            HttpRequests.AudioFile("en_kitchen.wav"),
            new AudioTranscriptionOptions
            {
                ResponseFormat = AudioTranscriptionFormat.Verbose,
                TimestampGranularities = AudioTimestampGranularities.Segment | AudioTimestampGranularities.Word,
            });
        Assert.That(transcription.Language, Is.EqualTo("en"));
        Assert.That(transcription.Duration, Is.GreaterThan(TimeSpan.FromSeconds(1)));
        Assert.That(transcription.Segments.Select(segment => segment.EndTime > segment.StartTime), Has.All.True);
        Assert.That(transcription.Segments, Is.Not.Empty);
        Assert.That(transcription.Words.Select(word => word.Word), Has.Some.Contains("kitchen"));
    }

    [Test]
    public async Task TheOfficialClientTranslates()
    {
        AudioTranslation translation = await Whisper.TranslateAudioAsync(HttpRequests.AudioFile("de_weather.wav"));
        Assert.That(translation.Text, Does.Contain("weather").IgnoreCase);
    }

    [TestCase("text", "text/plain", "kitchen")]
    [TestCase("srt", "application/x-subrip", " --> ")]
    [TestCase("vtt", "text/vtt", "WEBVTT")]
    public async Task ATranscriptionHasOtherFormats(string format, string contentType, string part)
    {
        using HttpResponseMessage response = await Post("transcriptions", "en_kitchen.wav", ("response_format", format));
        Assert.That(response.Content.Headers.ContentType!.MediaType, Is.EqualTo(contentType));
        Assert.That(await response.Content.ReadAsStringAsync(), Does.Contain(part).And.Contain("kitchen"));
    }

    [Test]
    public async Task ATranscriptionIsStreamed()
    {
        using HttpResponseMessage response = await Post("transcriptions", "en_two.wav", ("stream", "true"));
        IReadOnlyList<string> events = await HttpRequests.EventsAsync(response);
        JsonElement[] parts = [.. events.SkipLast(1).Select(text => JsonDocument.Parse(text).RootElement)];
        Assert.That(parts[0].GetProperty("type").GetString(), Is.EqualTo("transcript.text.delta"));
        Assert.That(parts[^1].GetProperty("type").GetString(), Is.EqualTo("transcript.text.done"));
        Assert.That(string.Concat(parts.SkipLast(1).Select(part => part.GetProperty("delta").GetString())).Trim(), Is.EqualTo(parts[^1].GetProperty("text").GetString()));
    }

    [Test]
    public async Task TheOfficialClientHearsSpeech()
    {
        AudioClient client = SharedServer.Instance.Client().GetAudioClient("tiny-tts");
        BinaryData wav = await client.GenerateSpeechAsync("Hello.", "default", new SpeechGenerationOptions { ResponseFormat = GeneratedSpeechFormat.Wav });
        using var stream = new MemoryStream(wav.ToArray());
        AudioClip clip = AudioFile.Load(stream);
        Assert.That(clip.Samples.Length, Is.Positive);
        BinaryData pcm = await client.GenerateSpeechAsync("Hello.", "default", new SpeechGenerationOptions { ResponseFormat = GeneratedSpeechFormat.Pcm });
        Assert.That(pcm.ToMemory().Length, Is.EqualTo(clip.Samples.Length * 2));
    }

    [Test]
    public async Task TheClientsOfExtensionsWork()
    {
        using ISpeechToTextClient hears = Whisper.AsISpeechToTextClient();
        await using FileStream audio = File.OpenRead(HttpRequests.AudioFile("en_kitchen.wav"));
        Assert.That((await hears.GetTextAsync(audio)).Text, Does.Contain("kitchen"));
        using ITextToSpeechClient speaks = SharedServer.Instance.Client().GetAudioClient("tiny-tts").AsITextToSpeechClient();
        TextToSpeechResponse speech = await speaks.GetAudioAsync("Hello.", new TextToSpeechOptions { VoiceId = "default", AudioFormat = "wav" });
        Assert.That(speech.Contents.OfType<DataContent>().Single().Data.Length, Is.GreaterThan(1000));
    }

    [Test]
    public async Task RawSpeechSaysItsSampleRate()
    {
        using HttpResponseMessage response = await HttpRequests.PostAsync(
            SharedServer.Instance.Http, "/v1/audio/speech", """{"model":"tiny-tts","input":"Hello.","response_format":"pcm"}""");
        Assert.That(response.Content.Headers.ContentType!.ToString(), Is.EqualTo("audio/l16; rate=16000; channels=1"));
    }

    private static async Task<HttpResponseMessage> Post(string path, string file, params (string Name, string Value)[] fields)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent("tiny-whisper"), "model" },
            { new ByteArrayContent(await File.ReadAllBytesAsync(HttpRequests.AudioFile(file))), "file", file },
        };
        foreach ((string name, string value) in fields)
        {
            form.Add(new StringContent(value), name);
        }

        return await SharedServer.Instance.Http.PostAsync($"/v1/audio/{path}", form);
    }
}
