namespace OpenVinoGenAI.AspNetCore;

/// <summary>Answers chats.</summary>
internal static class ChatEndpoint
{
    internal static async Task AnswerAsync(ServingCall call)
    {
        ChatCompletionRequest request = await call.ReadJsonAsync(ServingJson.Default.ChatCompletionRequest).ConfigureAwait(false);
        ServedModel model = call.Find(request.Model, OpenVinoModelTask.Chat);
        ChatOptions options = ChatRequestReader.Read(request, call.Options);
        IReadOnlyList<AIChatMessage> messages = ChatMessages.Read(request.Messages, call.Options);
        ChoiceCall[] calls = [.. ChoiceCall.Repeat(messages, options, request.Seed, SamplingOptions.ReadChoices(request.N, call.Options))];
        using ServedModel.Admission admission = model.Admit(calls.Length);
        IChatClient client = call.Client<IChatClient>(model);
        LogProbabilities? probabilities = request.Logprobs == true ? GenerationClient.Probabilities(client) : null;
        IAsyncEnumerable<ChoiceUpdate> updates = GenerationClient.StreamAsync(model, client, calls, call.Aborted);
        await (request.Stream == true
            ? StreamAsync(call, model, updates, calls.Length, probabilities, request.StreamOptions?.IncludeUsage == true)
            : AnswerAsync(call, model, updates, calls.Length, probabilities)).ConfigureAwait(false);
    }

    private static async Task AnswerAsync(
        ServingCall call, ServedModel model, IAsyncEnumerable<ChoiceUpdate> updates, int count, LogProbabilities? probabilities)
    {
        ChatAnswer[] answers = [.. Enumerable.Range(0, count).Select(_ => new ChatAnswer())];
        var usage = new UsageSum();
        await foreach (ChoiceUpdate part in updates.ConfigureAwait(false))
        {
            answers[part.Index].Add(part.Update, usage);
        }

        var completion = new ChatCompletion(
            AnswerNames.NewId("chatcmpl"),
            AnswerNames.Now(),
            model.Id,
            [.. answers.Select((answer, i) => answer.ToChoice(i, probabilities))],
            usage.ToUsage());
        await call.WriteJsonAsync(completion, ServingJson.Default.ChatCompletion).ConfigureAwait(false);
    }

    private static Task StreamAsync(
        ServingCall call, ServedModel model, IAsyncEnumerable<ChoiceUpdate> updates, int count, LogProbabilities? probabilities, bool includesUsage)
    {
        var chunks = new ChatChunks(model.Id, probabilities);
        return EventPump.RunAsync(
            call,
            updates,
            events =>
            {
                for (int i = 0; i < count; i++)
                {
                    events.Write(chunks.Begin(i), ServingJson.Default.ChatCompletionChunk);
                }
            },
            (events, part) =>
            {
                foreach (ChatCompletionChunk chunk in chunks.Of(part))
                {
                    events.Write(chunk, ServingJson.Default.ChatCompletionChunk);
                }
            },
            events =>
            {
                if (includesUsage)
                {
                    events.Write(chunks.End(), ServingJson.Default.ChatCompletionChunk);
                }

                events.WriteDone();
            });
    }
}
