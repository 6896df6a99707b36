namespace OpenVinoGenAI.AspNetCore;

/// <summary>Orders documents by how well they answer a query.</summary>
internal static class RerankEndpoint
{
    internal static async Task AnswerAsync(ServingCall call)
    {
        RerankRequest request = await call.ReadJsonAsync(ServingJson.Default.RerankRequest).ConfigureAwait(false);
        ServedModel model = call.Find(request.Model, OpenVinoModelTask.Rerank);
        UnknownParameters.Refuse(request.Others);
        string query = request.Query is { Length: > 0 } given ? given : throw ApiException.Missing("query");
        string[] documents = ReadDocuments(request, call.Options.MaxInputs);
        if (request.TopN < 1)
        {
            throw ApiException.Invalid("top_n", FormattableString.Invariant($"'top_n' is {request.TopN}: it must be at least 1."));
        }

        using ServedModel.Admission admission = model.Admit();
        IReadOnlyList<RerankedDocument> ranked = await call.Client<IReranker>(model)
            .RerankAsync(query, documents, new RerankOptions { TopN = request.TopN }, call.Aborted).ConfigureAwait(false);
        var response = new RerankResponse(
            AnswerNames.NewId("rerank"),
            model.Id,
            [.. ranked.Select(item => new RerankItem(item.Index, item.Score, request.ReturnDocuments == true ? new RerankText(item.Document) : null))]);
        await call.WriteJsonAsync(response, ServingJson.Default.RerankResponse).ConfigureAwait(false);
    }

    private static string[] ReadDocuments(RerankRequest request, int most)
    {
        string?[] documents = [.. request.Documents ?? throw ApiException.Missing("documents")];
        return documents.Length == 0 || documents.Length > most
            ? throw ApiException.Invalid("documents", FormattableString.Invariant($"There are {documents.Length} documents: this server takes between 1 and {most}."))
            : Array.ConvertAll(documents, document => document ?? throw ApiException.Invalid("documents", "A document is null."));
    }
}
