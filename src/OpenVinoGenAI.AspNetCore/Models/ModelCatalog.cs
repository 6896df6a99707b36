namespace OpenVinoGenAI.AspNetCore;

/// <summary>The models that the endpoints serve, by name.</summary>
internal sealed class ModelCatalog(IEnumerable<ServedModel> models)
{
    private readonly Dictionary<string, ServedModel> _models = models.ToDictionary(model => model.Id, StringComparer.Ordinal);

    internal IEnumerable<ServedModel> All => _models.Values.OrderBy(model => model.Id, StringComparer.Ordinal);

    /// <exception cref="ApiException">The model does not exist.</exception>
    internal ServedModel Find(string id) => _models.TryGetValue(id, out ServedModel? model)
        ? model
        : throw ApiException.UnknownModel(id, _models.Keys);

    /// <summary>Finds the model of a request.</summary>
    /// <exception cref="ApiException">The request names no model, an unknown one, or one for another task.</exception>
    internal ServedModel Find(string? id, OpenVinoModelTask task)
    {
        ServedModel model = string.IsNullOrEmpty(id) ? throw ApiException.Missing("model") : Find(id);
        return model.Task == task
            ? model
            : throw new ApiException(
                StatusCodes.Status400BadRequest, "model_not_supported", "model", $"The model '{id}' is for {model.Task}, and this endpoint needs one for {task}.");
    }
}
