namespace OpenVinoGenAI;

/// <summary>The settings in the environment variables of the official Python library.</summary>
/// <param name="variable">Gives the value of a variable.</param>
/// <param name="home">The user's home folder.</param>
internal sealed class HubEnvironment(Func<string, string?> variable, string home)
{
    private static readonly string[] TrueValues = ["1", "ON", "YES", "TRUE"];

    /// <summary>The environment of this process.</summary>
    internal static HubEnvironment Process => new(
        Environment.GetEnvironmentVariable, Environment.GetFolderPath(Environment.SpecialFolder.UserProfile));

    internal string? Endpoint => Value("HF_ENDPOINT");

    internal string CacheDirectory => Folder("HF_HUB_CACHE") ?? Folder("HUGGINGFACE_HUB_CACHE") ?? Path.Combine(Home, "hub");

    internal bool Offline => IsSet("HF_HUB_OFFLINE") || IsSet("TRANSFORMERS_OFFLINE");

    private string Home => Folder("HF_HOME") ?? Path.Combine(Folder("XDG_CACHE_HOME") ?? Path.Combine(home, ".cache"), "huggingface");

    /// <summary>Finds the access token; <see langword="null"/> where there is none.</summary>
    /// <exception cref="HubTokenException">The file of the token cannot be read.</exception>
    internal string? ReadToken()
    {
        if (IsSet("HF_HUB_DISABLE_IMPLICIT_TOKEN"))
        {
            return null;
        }

        return Value("HF_TOKEN") ?? Value("HUGGING_FACE_HUB_TOKEN") ?? ReadTokenFile(Folder("HF_TOKEN_PATH") ?? Path.Combine(Home, "token"));
    }

    private static string? ReadTokenFile(string path)
    {
        try
        {
            return File.Exists(path) ? NullIfEmpty(File.ReadAllText(path)) : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new HubTokenException(
                $"The file {path}, which should contain the access token, cannot be read: {error.Message} " +
                "Make it readable, set HF_TOKEN, or set HF_HUB_DISABLE_IMPLICIT_TOKEN=1 to work without a token.",
                error);
        }
    }

    private bool IsSet(string name) => TrueValues.Contains(Value(name), StringComparer.OrdinalIgnoreCase);

    private string? Folder(string name) => Value(name) is { } path ? Expand(path) : null;

    private string Expand(string path) => path == "~" || path.StartsWith("~/", StringComparison.Ordinal) ? home + path[1..] : path;

    private string? Value(string name) => NullIfEmpty(variable(name));

    private static string? NullIfEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
