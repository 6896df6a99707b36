namespace OpenVinoGenAI.Extensions.AI;

/// <summary>The names of models in responses and requests.</summary>
internal static class ModelNames
{
    internal const string Provider = "openvino";

    /// <summary>The name of a model's folder.</summary>
    internal static string Of(string modelsPath) => Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(modelsPath)));

    /// <summary>Checks that a request is for the model that a client serves.</summary>
    /// <param name="requested">The model of the request; <see langword="null"/> for the client's own.</param>
    /// <param name="own">The name of the client's model, if it has one.</param>
    /// <exception cref="NotSupportedException">The request is for another model.</exception>
    internal static void Check(string? requested, string? own)
    {
        if (requested is not null && requested != own)
        {
            throw new NotSupportedException(own is null
                ? $"The request is for the model '{requested}', but this client's model has no name. Set ModelId in the client's options, or leave it unset in the request."
                : $"The request is for the model '{requested}', but this client serves '{own}' only.");
        }
    }
}
