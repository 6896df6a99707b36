namespace OpenVinoGenAI.AspNetCore;

/// <summary>Embeds texts.</summary>
internal static class EmbeddingEndpoint
{
    internal static async Task AnswerAsync(ServingCall call)
    {
        EmbeddingRequest request = await call.ReadJsonAsync(ServingJson.Default.EmbeddingRequest).ConfigureAwait(false);
        ServedModel model = call.Find(request.Model, OpenVinoModelTask.Embeddings);
        UnknownParameters.Refuse(request.Others);
        bool isBase64 = request.EncodingFormat switch
        {
            null or "float" => false,
            "base64" => true,
            var other => throw ApiException.Invalid("encoding_format", $"'encoding_format' is '{other}': it must be float or base64."),
        };
        IReadOnlyList<string> texts = TextInputs.Read(request.Input, "input");
        if (texts.Count > call.Options.MaxInputs)
        {
            throw ApiException.Invalid(
                "input", FormattableString.Invariant($"'input' has {texts.Count} texts, and this server takes at most {call.Options.MaxInputs}."));
        }

        using ServedModel.Admission admission = model.Admit();
        GeneratedEmbeddings<Embedding<float>> embeddings = await call.Client<IEmbeddingGenerator<string, Embedding<float>>>(model)
            .GenerateAsync(texts, ReadOptions(request), call.Aborted).ConfigureAwait(false);
        long tokens = embeddings.Usage?.InputTokenCount ?? 0;
        var response = new EmbeddingResponse(
            [.. embeddings.Select((embedding, i) => new EmbeddingItem(i, new EmbeddingVector(embedding.Vector, isBase64)))], model.Id, new EmbeddingUsage(tokens, tokens));
        await call.WriteJsonAsync(response, ServingJson.Default.EmbeddingResponse).ConfigureAwait(false);
    }

    private static EmbeddingGenerationOptions ReadOptions(EmbeddingRequest request) => new()
    {
        Dimensions = request.Dimensions,
        AdditionalProperties = request.InputType is null ? null : new() { ["input_type"] = request.InputType },
    };
}
