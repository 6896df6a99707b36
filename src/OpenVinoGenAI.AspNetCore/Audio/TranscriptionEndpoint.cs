using System.Runtime.CompilerServices;

namespace OpenVinoGenAI.AspNetCore;

/// <summary>Recognizes, or translates to English, what is said in an audio file.</summary>
internal static class TranscriptionEndpoint
{
    internal static async Task AnswerAsync(ServingCall call, bool translates)
    {
        TranscriptionRequest request = TranscriptionRequest.Read(await call.ReadFormAsync().ConfigureAwait(false));
        ServedModel model = call.Find(request.Model, OpenVinoModelTask.SpeechToText);
        SpeechToTextOptions options = request.ToOptions(translates);
        using ServedModel.Admission admission = model.Admit();
        ISpeechToTextClient client = call.Client<ISpeechToTextClient>(model);
        Stream audio = request.File.OpenReadStream();
        await using (audio.ConfigureAwait(false))
        {
            if (request.IsStreamed)
            {
                await StreamAsync(call, client.GetStreamingTextAsync(audio, options, call.Aborted)).ConfigureAwait(false);
                return;
            }

            SpeechToTextResponse response = await client.GetTextAsync(audio, options, call.Aborted).ConfigureAwait(false);
            await TranscriptionWriter.WriteAsync(call, request, response, translates ? "translate" : "transcribe").ConfigureAwait(false);
        }
    }

    private static async Task StreamAsync(ServingCall call, IAsyncEnumerable<SpeechToTextResponseUpdate> updates)
    {
        var text = new System.Text.StringBuilder();
        await EventPump.RunAsync(
            call,
            Texts(updates, call.Aborted),
            static _ => { },
            (events, piece) =>
            {
                text.Append(piece);
                events.Write(new TranscriptEvent("transcript.text.delta", Delta: piece), ServingJson.Default.TranscriptEvent);
            },
            events =>
            {
                events.Write(new TranscriptEvent("transcript.text.done", Text: text.ToString().Trim()), ServingJson.Default.TranscriptEvent);
                events.WriteDone();
            }).ConfigureAwait(false);
    }

    private static async IAsyncEnumerable<string> Texts(
        IAsyncEnumerable<SpeechToTextResponseUpdate> updates, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (SpeechToTextResponseUpdate update in updates.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (update.Text.Length > 0)
            {
                yield return update.Text;
            }
        }
    }
}
