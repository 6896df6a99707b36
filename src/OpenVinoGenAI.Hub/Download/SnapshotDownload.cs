namespace OpenVinoGenAI;

/// <summary>Brings a revision of a repository into the cache.</summary>
internal sealed class SnapshotDownload
{
    private readonly HubSettings _settings;
    private readonly HubModel _model;
    private readonly string _revision;
    private readonly RepositoryCache _cache;
    private readonly HubClient _client;
    private readonly ProgressReporter _progress;
    private readonly Action<IReadOnlyList<HubFile>>? _check;

    /// <param name="settings">The settings of the hub.</param>
    /// <param name="transport">Sends the requests.</param>
    /// <param name="model">What to download.</param>
    /// <param name="check">Refuses, by an exception, a repository with files of no use.</param>
    /// <param name="progress">Receives the progress.</param>
    internal SnapshotDownload(
        HubSettings settings, HubTransport transport, HubModel model, Action<IReadOnlyList<HubFile>>? check, IProgress<DownloadProgress>? progress)
    {
        _settings = settings;
        _model = model;
        _revision = model.Revision ?? RevisionName.Default;
        _cache = new RepositoryCache(settings.CacheDirectory, model.Repository);
        _client = new HubClient(transport, settings, model.Repository);
        _progress = new ProgressReporter(progress);
        _check = check;
    }

    /// <summary>Brings the model into the cache.</summary>
    /// <returns>Its folder.</returns>
    internal async Task<string> RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            string folder = await FindOrDownloadAsync(cancellationToken).ConfigureAwait(false);
            _progress.Complete();
            return folder;
        }
        catch (Exception error) when (CacheErrors.IsDisk(error) && error != _progress.Fault)
        {
            throw CacheErrors.From(error, _model.Repository, _settings.CacheDirectory);
        }
    }

    private async Task<string> FindOrDownloadAsync(CancellationToken cancellationToken)
    {
        _progress.Enter(DownloadStage.Resolving);
        string? cached = SnapshotFinder.Find(_cache, _revision, _model.Files);
        bool isFinal = RevisionName.IsCommit(_revision) && _cache.ReadManifest(_revision) is not null;
        if (cached is not null && (isFinal || _settings.Offline))
        {
            return cached;
        }

        if (_settings.Offline)
        {
            throw OfflineError("offline mode is on (HF_HUB_OFFLINE, TRANSFORMERS_OFFLINE or ModelHubOptions.Offline)", null);
        }

        string commit;
        try
        {
            // With a model at hand, an unreachable Hub is not worth a wait.
            int retries = cached is null ? _settings.MaxRetries : 0;
            commit = await _client.ResolveCommitAsync(_revision, retries, cancellationToken).ConfigureAwait(false);
        }
        catch (HubRequestException) when (cached is not null)
        {
            // As in Python: what was complete at the last download is better than nothing.
            return cached;
        }
        catch (HubRequestException error) when (error.IsUnreachable)
        {
            throw OfflineError("there is no connection to the Hub", error);
        }

        return await DownloadAsync(commit, cancellationToken).ConfigureAwait(false);
    }

    private async Task<string> DownloadAsync(string commit, CancellationToken cancellationToken)
    {
        SnapshotManifest? known = _cache.ReadManifest(commit);
        SnapshotManifest manifest = known ?? new SnapshotManifest(await _client.ListFilesAsync(commit, cancellationToken).ConfigureAwait(false));
        IReadOnlyList<HubFile> files = manifest.Choose(_model.Files);
        if (files.Count == 0)
        {
            throw new HubException($"{_model} has no files that are wanted: check {nameof(FilePatterns)}, or whether the repository is empty.")
            {
                Repository = _model.Repository,
            };
        }

        _check?.Invoke(files);
        _progress.Start(files);
        if (_cache.HasSnapshotFiles(commit, files))
        {
            if (known is null || _cache.ReadReference(_revision) != commit)
            {
                await TryRecordAsync(commit, manifest, cancellationToken).ConfigureAwait(false);
            }

            return _cache.Snapshot(commit);
        }

        CacheFolder.Create(_settings.CacheDirectory);
        using FileLock all = await FileLock.AcquireAsync(
            _cache.RepositoryLock, () => _progress.Enter(DownloadStage.Waiting), cancellationToken).ConfigureAwait(false);
        _progress.Enter(DownloadStage.Downloading);
        _cache.WriteManifest(commit, manifest);
        await DownloadFilesAsync(commit, files, cancellationToken).ConfigureAwait(false);
        _cache.WriteReference(_revision, commit);
        return _cache.Snapshot(commit);
    }

    private async Task TryRecordAsync(string commit, SnapshotManifest manifest, CancellationToken cancellationToken)
    {
        try
        {
            using FileLock all = await FileLock.AcquireAsync(_cache.RepositoryLock, onWait: null, cancellationToken).ConfigureAwait(false);
            _cache.WriteManifest(commit, manifest);
            _cache.WriteReference(_revision, commit);
        }
        catch (Exception error) when (CacheErrors.IsDisk(error))
        {
            // The model is complete, and a cache that cannot be written is meant for reading. Only later lookups know less.
        }
    }

    private async Task DownloadFilesAsync(string commit, IReadOnlyList<HubFile> files, CancellationToken cancellationToken)
    {
        bool usesLinks = _settings.UseSymbolicLinks && LinkSupport.Probe(_settings.CacheDirectory);
        var writer = new SnapshotWriter(_cache, commit, usesLinks);
        var missing = new List<HubFile>();
        foreach (HubFile file in files)
        {
            if (writer.TryPlace(file))
            {
                _progress.Add(file, file.Size);
                _progress.CompleteFile(file);
            }
            else
            {
                missing.Add(file);
            }
        }

        CheckSpace(missing);

        // Files with the same content are one blob, which is downloaded once.
        await Parallel.ForEachAsync(
            missing.GroupBy(file => file.Etag),
            new ParallelOptions { MaxDegreeOfParallelism = _settings.MaxParallelFiles, CancellationToken = cancellationToken },
            async (same, cancel) => await DownloadFileAsync(writer, commit, [.. same], cancel).ConfigureAwait(false)).ConfigureAwait(false);
    }

    private async Task DownloadFileAsync(SnapshotWriter writer, string commit, HubFile[] same, CancellationToken cancellationToken)
    {
        foreach (HubFile file in same)
        {
            // Python downloads under this lock, and may have been faster.
            using FileLock one = await FileLock.AcquireAsync(_cache.BlobLock(file), onWait: null, cancellationToken).ConfigureAwait(false);
            if (writer.TryPlace(file))
            {
                _progress.Add(file, file.Size);
            }
            else
            {
                await new FileDownload(_client, _cache, _settings, _progress, commit, file).RunAsync(cancellationToken).ConfigureAwait(false);
                writer.TryPlace(file);
            }

            _progress.CompleteFile(file);
        }
    }

    private void CheckSpace(IReadOnlyList<HubFile> missing)
    {
        long required = missing.DistinctBy(file => file.Etag).Sum(file => Math.Max(0, file.Size - PartialBlob.LengthOf(_cache.PartialBlob(file))));
        long available = CacheFolder.FreeBytes(_settings.CacheDirectory);
        if (required > available)
        {
            throw CacheErrors.TooLarge(_model.Repository, _settings.CacheDirectory, required, available);
        }
    }

    private HubOfflineException OfflineError(string reason, Exception? cause) => new(
        $"{_model} is not complete in the cache {_settings.CacheDirectory}, and {reason}. Download it once with a connection.", cause)
    {
        Repository = _model.Repository,
    };
}
