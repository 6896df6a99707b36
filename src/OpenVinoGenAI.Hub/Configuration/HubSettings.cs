namespace OpenVinoGenAI;

/// <summary>The options of a hub, with the gaps filled from the environment.</summary>
internal sealed class HubSettings
{
    private static readonly Uri DefaultEndpoint = new("https://huggingface.co");

    private readonly Lazy<string?> _token;

    /// <exception cref="ArgumentException">An option has a value that is not allowed.</exception>
    internal HubSettings(ModelHubOptions options, HubEnvironment environment)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxParallelFiles, 1, nameof(options.MaxParallelFiles));
        ArgumentOutOfRangeException.ThrowIfNegative(options.MaxRetries, nameof(options.MaxRetries));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxRetryDelay, TimeSpan.Zero, nameof(options.MaxRetryDelay));
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(options.ResponseTimeout, TimeSpan.Zero, nameof(options.ResponseTimeout));
        ArgumentNullException.ThrowIfNull(options.TimeProvider, nameof(options.TimeProvider));
        Endpoint = options.Endpoint is { } endpoint
            ? CheckEndpoint(endpoint, nameof(options.Endpoint))
            : environment.Endpoint is { } text ? ParseEndpoint(text) : DefaultEndpoint;
        CacheDirectory = Path.GetFullPath(options.CacheDirectory ?? environment.CacheDirectory);
        Offline = options.Offline ?? environment.Offline;
        MaxParallelFiles = options.MaxParallelFiles;
        MaxRetries = options.MaxRetries;
        MaxRetryDelay = options.MaxRetryDelay;
        ResponseTimeout = options.ResponseTimeout;
        UseSymbolicLinks = options.UseSymbolicLinks;
        TimeProvider = options.TimeProvider;
        _token = new Lazy<string?>(() => CheckToken(options.Token ?? environment.ReadToken()));
    }

    internal Uri Endpoint { get; }

    internal string CacheDirectory { get; }

    internal bool Offline { get; }

    internal int MaxParallelFiles { get; }

    internal int MaxRetries { get; }

    internal TimeSpan MaxRetryDelay { get; }

    internal TimeSpan ResponseTimeout { get; }

    internal bool UseSymbolicLinks { get; }

    internal TimeProvider TimeProvider { get; }

    /// <summary>The access token; <see langword="null"/> where there is none. It must not appear in any message.</summary>
    internal string? Token => _token.Value;

    /// <summary>The address of a path below the endpoint, which may itself have a path.</summary>
    internal Uri Address(string path) => new(Endpoint.AbsoluteUri.TrimEnd('/') + path);

    private static Uri ParseEndpoint(string text) => Uri.TryCreate(text, UriKind.Absolute, out Uri? endpoint)
        ? CheckEndpoint(endpoint, "HF_ENDPOINT")
        : throw EndpointError(text, "HF_ENDPOINT");

    private static Uri CheckEndpoint(Uri endpoint, string name) =>
        endpoint is { IsAbsoluteUri: true, Scheme: "http" or "https" } && endpoint.Query.Length == 0 && endpoint.UserInfo.Length == 0
            ? endpoint
            : throw EndpointError(endpoint.IsAbsoluteUri ? Origin.Of(endpoint) : endpoint.OriginalString, name);

    private static ArgumentException EndpointError(string text, string name) => new(
        $"{name} is '{text}'; it must be an absolute http or https address without credentials and query, for instance " +
        $"{DefaultEndpoint.OriginalString}.",
        name);

    private static string? CheckToken(string? token)
    {
        if (string.IsNullOrEmpty(token))
        {
            return null;
        }

        return token.All(character => character is > ' ' and < '\x7f')
            ? token
            : throw new HubTokenException(
                "The access token contains spaces, line breaks or other characters that no token has. Copy it again, without anything around it.");
    }
}
