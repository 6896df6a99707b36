using OpenVinoGenAI.Bindings;

namespace OpenVinoGenAI.Interop;

/// <summary>Turns a failure to load something from a path into a <see cref="ModelLoadException"/>.</summary>
internal static class ModelErrors
{
    internal static void ThrowIfFailed(ov_status_e status, string path)
    {
        try
        {
            NativeStatus.ThrowIfFailed(status);
        }
        catch (OpenVinoGenAIException error)
        {
            throw Unreadable(path, error);
        }
    }

    internal static ModelLoadException Unreadable(string? path, OpenVinoGenAIException error) =>
        new($"{path ?? "The model in memory"} cannot be loaded: {error.Message}", error.InnerException)
        {
            ModelPath = path,
            Status = error.Status,
            NativeMessage = error.NativeMessage,
            NativeType = error.NativeType,
        };
}
