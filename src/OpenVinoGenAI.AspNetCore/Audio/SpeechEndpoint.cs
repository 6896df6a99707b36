namespace OpenVinoGenAI.AspNetCore;

/// <summary>Speaks texts.</summary>
internal static class SpeechEndpoint
{
    private const string DefaultVoice = "default";

    internal static async Task AnswerAsync(ServingCall call)
    {
        SpeechRequest request = await call.ReadJsonAsync(ServingJson.Default.SpeechRequest).ConfigureAwait(false);
        ServedModel model = call.Find(request.Model, OpenVinoModelTask.TextToSpeech);
        UnknownParameters.Refuse(request.Others);
        string text = request.Input is { Length: > 0 } given ? given : throw ApiException.Missing("input");
        if (text.Length > call.Options.MaxSpeechCharacters)
        {
            throw ApiException.Invalid(
                "input", FormattableString.Invariant($"'input' has {text.Length} characters, and this server speaks at most {call.Options.MaxSpeechCharacters}."));
        }

        TextToSpeechOptions options = ReadOptions(request);
        using ServedModel.Admission admission = model.Admit();
        TextToSpeechResponse response = await call.Client<ITextToSpeechClient>(model).GetAudioAsync(text, options, call.Aborted).ConfigureAwait(false);
        DataContent audio = response.Contents.OfType<DataContent>().First();
        call.RecordFirstChunk();
        HttpResponse http = call.Context.Response;
        http.ContentType = audio.MediaType == "audio/l16" && response.RawRepresentation is SpeechResult speech
            ? FormattableString.Invariant($"audio/l16; rate={speech.SampleRate}; channels=1")
            : audio.MediaType;
        http.ContentLength = audio.Data.Length;
        await http.BodyWriter.WriteAsync(audio.Data, call.Aborted).ConfigureAwait(false);
    }

    private static TextToSpeechOptions ReadOptions(SpeechRequest request) => new()
    {
        VoiceId = request.Voice is null or DefaultVoice ? null : request.Voice,
        Speed = request.Speed is null or 1 ? null : request.Speed,
        AudioFormat = request.ResponseFormat switch
        {
            null or "wav" => "wav",
            "pcm" => "pcm",
            var other => throw ApiException.Unsupported("response_format", $"'response_format' is '{other}', and this server writes wav and pcm only."),
        },
    };
}
