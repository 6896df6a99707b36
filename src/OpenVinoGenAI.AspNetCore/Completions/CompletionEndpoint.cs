namespace OpenVinoGenAI.AspNetCore;

/// <summary>Continues texts, without the model's chat template.</summary>
internal static class CompletionEndpoint
{
    internal static async Task AnswerAsync(ServingCall call)
    {
        CompletionRequest request = await call.ReadJsonAsync(ServingJson.Default.CompletionRequest).ConfigureAwait(false);
        ServedModel model = call.Find(request.Model, OpenVinoModelTask.Chat);
        IReadOnlyList<string> prompts = TextInputs.Read(request.Prompt, "prompt");
        ChatOptions options = ReadOptions(request, call.Options);
        int perPrompt = SamplingOptions.ReadChoices(request.N, call.Options);
        SamplingOptions.ReadChoices(perPrompt * prompts.Count, call.Options);
        ChoiceCall[] calls =
        [
            .. prompts.SelectMany(prompt => ChoiceCall.Repeat([new AIChatMessage(ChatRole.User, prompt)], options, request.Seed, perPrompt)),
        ];
        using ServedModel.Admission admission = model.Admit(calls.Length);
        IChatClient client = call.Client<IChatClient>(model);
        if (client.GetService<OpenVinoChatClient>() is null)
        {
            throw ApiException.Unsupported("model", $"The model '{model.Id}' answers chats only: use chat/completions.");
        }

        LogProbabilities? probabilities = request.Logprobs is null ? null : GenerationClient.Probabilities(client);
        var texts = new CompletionTexts(model.Id, prompts, perPrompt, request.Echo == true, probabilities);
        IAsyncEnumerable<ChoiceUpdate> updates = GenerationClient.StreamAsync(model, client, calls, call.Aborted);
        await (request.Stream == true
            ? StreamAsync(call, updates, texts, request.StreamOptions?.IncludeUsage == true)
            : AnswerAsync(call, updates, texts)).ConfigureAwait(false);
    }

    private static async Task AnswerAsync(ServingCall call, IAsyncEnumerable<ChoiceUpdate> updates, CompletionTexts texts)
    {
        await foreach (ChoiceUpdate part in updates.ConfigureAwait(false))
        {
            texts.Add(part);
        }

        await call.WriteJsonAsync(texts.ToCompletion(), ServingJson.Default.Completion).ConfigureAwait(false);
    }

    private static Task StreamAsync(ServingCall call, IAsyncEnumerable<ChoiceUpdate> updates, CompletionTexts texts, bool includesUsage) =>
        EventPump.RunAsync(
            call,
            updates,
            events => Write(events, texts.Begin()),
            (events, part) => Write(events, texts.Chunks(part)),
            events =>
            {
                if (includesUsage)
                {
                    Write(events, [texts.End()]);
                }

                events.WriteDone();
            });

    private static void Write(ServerSentEvents events, IEnumerable<Completion> chunks)
    {
        foreach (Completion chunk in chunks)
        {
            events.Write(chunk, ServingJson.Default.Completion);
        }
    }

    private static ChatOptions ReadOptions(CompletionRequest request, OpenVinoOpenAIOptions limits)
    {
        if (!string.IsNullOrEmpty(request.Suffix))
        {
            throw ApiException.Unsupported("suffix", "'suffix' cannot be used: the model continues a text at its end only.");
        }

        if (request.BestOf is { } best && best != (request.N ?? 1))
        {
            throw ApiException.Unsupported("best_of", "'best_of' must be left out or be the same as 'n': all answers are returned.");
        }

        if (request.Logprobs is not (null or 0 or 1))
        {
            throw ApiException.Unsupported("logprobs", "Only the tokens of the answer have log probabilities, not their alternatives: 'logprobs' must be 0 or 1.");
        }

        ChatOptions options = SamplingOptions.Read(request, "max_tokens", request.MaxTokens, limits);
        options.AdditionalProperties!["apply_chat_template"] = false;
        if (request.Logprobs is not null)
        {
            options.AdditionalProperties["logprobs"] = 1;
        }

        return options;
    }
}
