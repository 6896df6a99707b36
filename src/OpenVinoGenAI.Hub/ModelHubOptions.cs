namespace OpenVinoGenAI;

/// <summary>
/// Settings of a <see cref="ModelHub"/>. Whatever is <see langword="null"/> comes from the environment variables that the official Python
/// library reads.
/// </summary>
public sealed class ModelHubOptions
{
    /// <summary>The default of <see cref="MaxParallelFiles"/>.</summary>
    public const int DefaultMaxParallelFiles = 4;

    /// <summary>The default of <see cref="MaxRetries"/>.</summary>
    public const int DefaultMaxRetries = 5;

    /// <summary>
    /// The address of the Hub or of a mirror; http or https. By default <c>HF_ENDPOINT</c>, else <c>https://huggingface.co</c>.
    /// </summary>
    public Uri? Endpoint { get; init; }

    /// <summary>
    /// The folder of the cache. By default <c>HF_HUB_CACHE</c>, else <c>HUGGINGFACE_HUB_CACHE</c>, else <c>hub</c> in <c>HF_HOME</c>, which
    /// is <c>huggingface</c> in <c>XDG_CACHE_HOME</c> or in <c>~/.cache</c> unless it is set.
    /// </summary>
    public string? CacheDirectory { get; init; }

    /// <summary>
    /// The access token. It is sent only to the host of <see cref="Endpoint"/>. An empty string sends none. By default <c>HF_TOKEN</c>, else
    /// <c>HUGGING_FACE_HUB_TOKEN</c>, else the file that <c>HF_TOKEN_PATH</c> names or <c>token</c> in <c>HF_HOME</c>; none of them where
    /// <c>HF_HUB_DISABLE_IMPLICIT_TOKEN</c> is set.
    /// </summary>
    public string? Token { get; init; }

    /// <summary>
    /// Whether to use only the cache, without any request. By default <c>HF_HUB_OFFLINE</c> or <c>TRANSFORMERS_OFFLINE</c> decide.
    /// </summary>
    public bool? Offline { get; init; }

    /// <summary>
    /// The client for all requests, for instance one with a proxy; it is not disposed. Its default headers must not contain credentials,
    /// since it would send them to every host. <see langword="null"/> for one that the hub creates.
    /// </summary>
    public HttpClient? HttpClient { get; init; }

    /// <summary>How many files of a repository are downloaded at once; at least 1.</summary>
    public int MaxParallelFiles { get; init; } = DefaultMaxParallelFiles;

    /// <summary>
    /// How often a request is repeated after a connection error, a timeout, or the status 408, 429 or 5xx; 0 or more. For a download,
    /// it is the number of attempts in a row that bring no new data.
    /// </summary>
    public int MaxRetries { get; init; } = DefaultMaxRetries;

    /// <summary>
    /// The longest wait before a retry. When the server asks for more with <c>Retry-After</c>, the request fails at once and
    /// <see cref="HubRequestException.RetryAfter"/> says for how much. Two minutes by default.
    /// </summary>
    public TimeSpan MaxRetryDelay { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How long the server may send nothing before the attempt counts as failed. One minute by default.</summary>
    public TimeSpan ResponseTimeout { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>
    /// Whether the files of a model are symbolic links to <c>blobs</c>, so that revisions share the files that they have in common. Where
    /// the system does not permit links, files are moved and copied instead, as with <see langword="false"/>.
    /// </summary>
    public bool UseSymbolicLinks { get; init; } = true;

    /// <summary>Measures the timeouts and the waits before retries.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
}
