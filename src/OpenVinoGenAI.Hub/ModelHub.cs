namespace OpenVinoGenAI;

/// <summary>
/// Downloads models by name from the Hugging Face Hub into a cache that it shares with the official Python library.
/// </summary>
/// <remarks>
/// Downloads continue after a break, are checked against the sizes and checksums that the Hub lists, and are made by one process at a time.
/// A model's folder is found only when it is complete. All members may be used by several threads.
/// </remarks>
public sealed class ModelHub : IDisposable
{
    private static readonly Lazy<ModelHub> LazyDefault = new(() => new ModelHub());

    private readonly HubSettings _settings;
    private readonly HubTransport _transport;

    /// <summary>Makes a hub.</summary>
    /// <param name="options">The settings; <see langword="null"/> for those of the environment.</param>
    /// <exception cref="ArgumentException">An option or an environment variable has a value that is not allowed.</exception>
    public ModelHub(ModelHubOptions? options = null)
        : this(options ?? new ModelHubOptions(), HubEnvironment.Process)
    {
    }

    internal ModelHub(ModelHubOptions options, HubEnvironment environment)
    {
        _settings = new HubSettings(options, environment);
        _transport = new HubTransport(_settings, options.HttpClient);
    }

    /// <summary>The hub that the environment describes when it is first used. It must not be disposed.</summary>
    public static ModelHub Default => LazyDefault.Value;

    /// <summary>The address of the Hub.</summary>
    public Uri Endpoint => _settings.Endpoint;

    /// <summary>The folder of the cache.</summary>
    public string CacheDirectory => _settings.CacheDirectory;

    /// <summary>Whether only the cache is used, without any request.</summary>
    public bool IsOffline => _settings.Offline;

    /// <summary>
    /// Downloads a repository, unless it is in the cache. A branch or a tag is looked up every time, and updated if it has changed; without
    /// a connection, what the cache has for it is good enough.
    /// </summary>
    /// <param name="repository">The repository, for instance <c>OpenVINO/Qwen3-8B-int4-ov</c>.</param>
    /// <param name="revision">The branch, tag or commit; <see langword="null"/> for the branch <c>main</c>.</param>
    /// <param name="patterns">The files to download; <see langword="null"/> for all of them.</param>
    /// <param name="progress">Receives the progress, one report at a time, on threads of the pool.</param>
    /// <param name="cancellationToken">Ends the download. The next one continues from there.</param>
    /// <returns>The model's folder, with all files in place. Do not change them: other programs use the same cache.</returns>
    /// <exception cref="ArgumentException">The name or the revision is not allowed.</exception>
    /// <exception cref="RepositoryNotFoundException">The repository does not exist or is private.</exception>
    /// <exception cref="RevisionNotFoundException">The repository has no such revision.</exception>
    /// <exception cref="GatedRepositoryException">The conditions of use have to be accepted first.</exception>
    /// <exception cref="HubTokenException">The access token is not accepted.</exception>
    /// <exception cref="HubOfflineException">The Hub cannot be asked, and the model is not complete in the cache.</exception>
    /// <exception cref="HubIntegrityException">A file arrived damaged twice.</exception>
    /// <exception cref="InsufficientDiskSpaceException">The disk has no room for the files.</exception>
    /// <exception cref="HubCacheException">The cache cannot be written.</exception>
    /// <exception cref="HubRequestException">The Hub failed in another way.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Task<string> DownloadAsync(
        string repository,
        string? revision = null,
        FilePatterns? patterns = null,
        IProgress<DownloadProgress>? progress = null,
        CancellationToken cancellationToken = default) =>
        DownloadAsync(new HubModel(repository) { Revision = revision, Files = patterns }, progress, cancellationToken);

    /// <summary>
    /// Downloads a model, unless it is in the cache; see
    /// <see cref="DownloadAsync(string, string?, FilePatterns?, IProgress{DownloadProgress}?, CancellationToken)"/>, also for the exceptions.
    /// </summary>
    /// <param name="model">The model, for instance one of <see cref="Models"/>.</param>
    /// <param name="progress">Receives the progress, one report at a time, on threads of the pool.</param>
    /// <param name="cancellationToken">Ends the download. The next one continues from there.</param>
    /// <returns>The model's folder.</returns>
    public Task<string> DownloadAsync(HubModel model, IProgress<DownloadProgress>? progress = null, CancellationToken cancellationToken = default) =>
        DownloadAsync(model, check: null, progress, cancellationToken);

    /// <summary>
    /// Downloads a model for a pipeline, as <see cref="DownloadAsync(HubModel, IProgress{DownloadProgress}?, CancellationToken)"/> does, but refuses a
    /// repository that has the original model instead of one in OpenVINO's format, before its weights are downloaded.
    /// </summary>
    /// <param name="model">The model, for instance one of <see cref="Models"/>.</param>
    /// <param name="progress">Receives the progress, one report at a time, on threads of the pool.</param>
    /// <param name="cancellationToken">Ends the download. The next one continues from there.</param>
    /// <returns>The model's folder.</returns>
    /// <exception cref="ModelLoadException">The model has to be converted first; the message says how.</exception>
    public Task<string> DownloadForPipelineAsync(
        HubModel model, IProgress<DownloadProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(model);
        return model.NeedsConversion
            ? throw ConversionAdvice.Error(model, "has the original model")
            : DownloadAsync(model, files => ConversionAdvice.Check(model, files), progress, cancellationToken);
    }

    /// <summary>Finds a model in the cache, without any request.</summary>
    /// <param name="repository">The repository, for instance <c>OpenVINO/Qwen3-8B-int4-ov</c>.</param>
    /// <param name="revision">The branch, tag or commit; <see langword="null"/> for the branch <c>main</c>.</param>
    /// <param name="patterns">The files that have to be there; <see langword="null"/> for all of the repository.</param>
    /// <returns>The model's folder; <see langword="null"/> unless all files are there.</returns>
    /// <exception cref="ArgumentException">The name or the revision is not allowed.</exception>
    /// <exception cref="HubCacheException">The cache cannot be read.</exception>
    public string? TryFind(string repository, string? revision = null, FilePatterns? patterns = null) =>
        TryFind(new HubModel(repository) { Revision = revision, Files = patterns });

    /// <summary>Finds a model in the cache, without any request.</summary>
    /// <param name="model">The model.</param>
    /// <returns>The model's folder; <see langword="null"/> unless all files are there.</returns>
    /// <exception cref="HubCacheException">The cache cannot be read.</exception>
    public string? TryFind(HubModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return UseCache(model.Repository, cache => SnapshotFinder.Find(cache, model.Revision ?? RevisionName.Default, model.Files));
    }

    /// <summary>Lists the models in the cache, by whichever program they were downloaded.</summary>
    /// <param name="cancellationToken">Ends the listing.</param>
    /// <returns>The models in the order of their names.</returns>
    /// <exception cref="HubCacheException">The cache cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Task<IReadOnlyList<CachedModel>> ListAsync(CancellationToken cancellationToken = default) => Task.Run(
        () =>
        {
            try
            {
                return CacheInventory.List(CacheDirectory, cancellationToken);
            }
            catch (Exception error) when (CacheErrors.IsDisk(error))
            {
                throw new HubCacheException($"The cache {CacheDirectory} cannot be read: {error.Message}", error) { CacheDirectory = CacheDirectory };
            }
        },
        cancellationToken);

    /// <summary>
    /// Deletes a model from the cache, once no download of it is running. A pipeline that has loaded it may still read its files: dispose it
    /// first.
    /// </summary>
    /// <param name="repository">The repository, for instance <c>OpenVINO/Qwen3-8B-int4-ov</c>.</param>
    /// <param name="revision">
    /// The branch, tag or commit, of which files that other revisions need are kept; <see langword="null"/> for all of the repository.
    /// </param>
    /// <param name="cancellationToken">Ends the wait for a running download.</param>
    /// <returns>Whether there was something to delete.</returns>
    /// <exception cref="ArgumentException">The name or the revision is not allowed.</exception>
    /// <exception cref="HubCacheException">The cache cannot be changed.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task<bool> DeleteAsync(string repository, string? revision = null, CancellationToken cancellationToken = default)
    {
        var model = new HubModel(repository) { Revision = revision };
        var cache = new RepositoryCache(CacheDirectory, model.Repository);
        if (!Directory.Exists(cache.Root))
        {
            return false;
        }

        try
        {
            using FileLock all = await FileLock.AcquireAsync(cache.RepositoryLock, onWait: null, cancellationToken).ConfigureAwait(false);
            return Delete(cache, revision);
        }
        catch (Exception error) when (CacheErrors.IsDisk(error))
        {
            throw CacheErrors.From(error, repository, CacheDirectory);
        }
    }

    /// <summary>Closes the connections. Downloads that are running fail.</summary>
    public void Dispose() => _transport.Dispose();

    /// <summary>Downloads a model, unless a check refuses its files by an exception.</summary>
    internal Task<string> DownloadAsync(
        HubModel model, Action<IReadOnlyList<HubFile>>? check, IProgress<DownloadProgress>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(model);

        // The cache is looked through before the first request, which is work for the pool.
        return Task.Run(() => new SnapshotDownload(_settings, _transport, model, check, progress).RunAsync(cancellationToken), cancellationToken);
    }

    private static bool Delete(RepositoryCache cache, string? revision)
    {
        if (revision is null)
        {
            bool isThere = Directory.Exists(cache.Root);
            CacheCleaner.DeleteAll(cache);
            return isThere;
        }

        if (cache.ReadReference(revision) is { } commit && Directory.Exists(cache.Snapshot(commit)))
        {
            CacheCleaner.Delete(cache, commit);
            return true;
        }

        return false;
    }

    private T UseCache<T>(string repository, Func<RepositoryCache, T> use)
    {
        try
        {
            return use(new RepositoryCache(CacheDirectory, repository));
        }
        catch (Exception error) when (CacheErrors.IsDisk(error))
        {
            throw CacheErrors.From(error, repository, CacheDirectory);
        }
    }
}
