namespace OpenVinoGenAI.AspNetCore;

/// <summary>Writes a transcription in the format that the request asks for.</summary>
internal static class TranscriptionWriter
{
    internal static Task WriteAsync(ServingCall call, TranscriptionRequest request, SpeechToTextResponse response, string task) => request.Format switch
    {
        "text" => WriteTextAsync(call, response.Text + "\n", "text/plain; charset=utf-8"),
        "srt" => WriteTextAsync(call, SubtitleWriter.ToSrt(Result(response).ToSubtitles()), "application/x-subrip; charset=utf-8"),
        "vtt" => WriteTextAsync(call, SubtitleWriter.ToWebVtt(Result(response).ToSubtitles()), "text/vtt; charset=utf-8"),
        "verbose_json" => call.WriteJsonAsync(Verbose(request, response, task), ServingJson.Default.VerboseTranscription),
        _ => call.WriteJsonAsync(new Transcription(response.Text), ServingJson.Default.Transcription),
    };

    private static WhisperResult Result(SpeechToTextResponse response) => response.RawRepresentation as WhisperResult
        ?? throw ApiException.Unsupported("response_format", "This model gives no times: 'response_format' must be json or text.");

    private static VerboseTranscription Verbose(TranscriptionRequest request, SpeechToTextResponse response, string task)
    {
        WhisperResult result = Result(response);
        double duration = result.Duration.TotalSeconds;
        return new VerboseTranscription(
            task,
            result.Language,
            duration,
            response.Text,
            request.HasSegments
                ? [.. (result.Chunks ?? []).Select((chunk, i) => new TranscriptionSegment(i, chunk.Start.TotalSeconds, chunk.End?.TotalSeconds ?? duration, chunk.Text))]
                : null,
            request.HasWords
                ? [.. (result.Words ?? []).Select(word => new TranscriptionWord(word.Text.Trim(), word.Start.TotalSeconds, word.End.TotalSeconds))]
                : null);
    }

    private static async Task WriteTextAsync(ServingCall call, string text, string contentType)
    {
        call.RecordFirstChunk();
        call.Context.Response.ContentType = contentType;
        call.Context.Response.Headers.XContentTypeOptions = "nosniff";
        await call.Context.Response.WriteAsync(text, call.Aborted).ConfigureAwait(false);
    }
}
