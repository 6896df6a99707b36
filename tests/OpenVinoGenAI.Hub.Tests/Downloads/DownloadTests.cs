namespace OpenVinoGenAI.Hub.Tests;

internal sealed class DownloadTests : HubFixture
{
    [Test]
    public async Task The_files_are_in_the_layout_that_Python_uses()
    {
        FakeRepository repository = Server.Add(Name, SmallFiles());

        string folder = await Hub().DownloadAsync(Name);

        Assert.That(folder, Is.EqualTo(Path.Combine(RepositoryFolder, "snapshots", repository.Main)));
        AssertFolder(folder, SmallFiles());
        Assert.Multiple(() =>
        {
            Assert.That(File.ReadAllText(Path.Combine(RepositoryFolder, "refs", "main")), Is.EqualTo(repository.Main));
            Assert.That(
                Directory.GetFiles(Path.Combine(RepositoryFolder, "blobs")).Select(Path.GetFileName).Order(),
                Is.EqualTo(SmallFiles().Select(file => file.Etag).Order()));
            Assert.That(
                new FileInfo(Path.Combine(folder, "openvino_model.bin")).LinkTarget, Is.EqualTo($"../../blobs/{SmallFiles()[2].Etag}"));
            Assert.That(
                new FileInfo(Path.Combine(folder, "unet", "openvino_model.bin")).LinkTarget, Is.EqualTo($"../../../blobs/{SmallFiles()[5].Etag}"));
            Assert.That(File.ReadAllText(Path.Combine(CacheFolder, "CACHEDIR.TAG")), Does.StartWith("Signature: 8a477f597d28d172789f06886806bc55"));
        });
    }

    [Test]
    public async Task A_second_download_asks_only_whether_there_is_something_new()
    {
        Server.Add(Name, SmallFiles());
        string folder = await Hub().DownloadAsync(Name);
        Server.ClearRequests();

        Assert.That(await Hub().DownloadAsync(Name), Is.EqualTo(folder));

        Assert.That(Server.Requests.Select(request => request.Target), Is.EqualTo(new[] { "/api/models/owner/tiny/revision/main" }));
    }

    [Test]
    public async Task A_commit_that_is_in_the_cache_needs_no_request()
    {
        FakeRepository repository = Server.Add(Name, SmallFiles());
        string folder = await Hub().DownloadAsync(Name);
        Server.ClearRequests();

        Assert.That(await Hub().DownloadAsync(Name, repository.Main), Is.EqualTo(folder));

        Assert.That(Server.Requests, Is.Empty);
    }

    [Test]
    public async Task A_branch_that_moved_brings_only_the_files_that_changed()
    {
        FakeRepository repository = Server.Add(Name, SmallFiles());
        string before = await Hub().DownloadAsync(Name);
        Server.ClearRequests();
        FakeFile[] changed = [.. SmallFiles()[..^1], FakeFile.Lfs("new.bin", 1000, seed: 7)];
        repository.Commit(changed);

        string after = await Hub().DownloadAsync(Name);

        Assert.That(after, Is.Not.EqualTo(before));
        AssertFolder(before, SmallFiles());
        AssertFolder(after, changed);
        Assert.That(
            Server.Requests.Where(request => request.Target.Contains("/resolve/", StringComparison.Ordinal)).Select(request => request.Target),
            Is.EqualTo(new[] { $"/{Name}/resolve/{repository.Main}/new.bin" }));
    }

    [TestCase("v1.0")]
    [TestCase("refs/pr/3")]
    public async Task Other_revisions_are_found_by_their_names(string revision)
    {
        FakeRepository repository = Server.Add(Name, SmallFiles());
        FakeFile[] files = [FakeFile.Text("config.json", revision)];
        string commit = repository.Commit(files, revision);

        string folder = await Hub().DownloadAsync(Name, revision);

        AssertFolder(folder, files);
        Assert.Multiple(() =>
        {
            Assert.That(Path.GetFileName(folder), Is.EqualTo(commit));
            Assert.That(Hub(offline: true).TryFind(Name, revision), Is.EqualTo(folder));
            Assert.That(Hub(offline: true).TryFind(Name), Is.Null);
        });
    }

    [Test]
    public async Task Patterns_choose_the_files()
    {
        Server.Add(Name, SmallFiles());
        var patterns = new FilePatterns { Include = ["*.json", "unet/"], Exclude = ["*.bin"] };

        string folder = await Hub().DownloadAsync(Name, patterns: patterns);

        AssertFolder(folder, [SmallFiles()[0], SmallFiles()[6]]);
        Assert.Multiple(() =>
        {
            Assert.That(Hub(offline: true).TryFind(Name, patterns: patterns), Is.EqualTo(folder));
            Assert.That(Hub(offline: true).TryFind(Name), Is.Null, "not all of the repository is there");
        });
    }

    [Test]
    public async Task Patterns_that_choose_nothing_are_an_error()
    {
        Server.Add(Name, SmallFiles());

        HubException? error = await Assert.ThrowsAsync<HubException>(() => Hub().DownloadAsync(Name, patterns: new() { Include = ["*.gguf"] }));

        Assert.That(error!.Message, Does.Contain("FilePatterns"));
    }

    [Test]
    public async Task The_progress_ends_with_all_bytes_and_files()
    {
        FakeFile[] files = SmallFiles();
        Server.Add(Name, files);
        var log = new ProgressLog();

        await Hub().DownloadAsync(Name, progress: log);

        long total = files.Sum(file => (long)file.Content.Length);
        Assert.Multiple(() =>
        {
            Assert.That(log.Reports[0], Is.EqualTo(new DownloadProgress { Stage = DownloadStage.Resolving }));
            Assert.That(log.Reports.Select(report => report.ReceivedBytes), Is.Ordered);
            Assert.That(log.Reports.Select(report => report.CompletedFiles), Is.Ordered);
            Assert.That(log.Reports.Count(report => report.Stage == DownloadStage.Downloading), Is.GreaterThan(files.Length));
            Assert.That(log.Reports[^1] with { File = null }, Is.EqualTo(new DownloadProgress
            {
                Stage = DownloadStage.Completed,
                ReceivedBytes = total,
                TotalBytes = total,
                CompletedFiles = files.Length,
                TotalFiles = files.Length,
            }));
            Assert.That(log.Reports[^1].Fraction, Is.EqualTo(1));
        });
    }

    [Test]
    public async Task What_the_receiver_of_the_progress_throws_comes_out()
    {
        Server.Add(Name, SmallFiles());
        var thrown = new IOException("mine");
        var log = new ProgressLog(report => _ = report.ReceivedBytes > 0 ? throw thrown : 0);

        Assert.That(await Assert.CatchAsync(() => Hub().DownloadAsync(Name, progress: log)), Is.SameAs(thrown));
        await AssertNoModel();
    }

    [Test]
    public async Task Files_with_the_same_content_are_downloaded_once()
    {
        FakeFile[] files = [FakeFile.Lfs("a.bin", 1000), FakeFile.Lfs("b/a.bin", 1000)];
        Server.Add(Name, files);

        AssertFolder(await Hub().DownloadAsync(Name), files);

        Assert.That(Server.Requests.Count(request => !request.IsHub), Is.EqualTo(1));
    }

    [Test]
    public async Task A_cancelled_download_continues_where_it_was()
    {
        FakeFile[] files = [FakeFile.Lfs("openvino_model.bin", 1_000_000)];
        Server.Add(Name, files);
        Server.Fail(files[0].Etag, Fault.Stall(new TaskCompletionSource()));
        using var cancellation = new CancellationTokenSource();
        var log = new ProgressLog(report => Cancel(report, 500_000, cancellation));

        await Assert.CatchAsync<OperationCanceledException>(() => Hub().DownloadAsync(Name, progress: log, cancellationToken: cancellation.Token));
        await AssertNoModel();
        Server.ClearRequests();

        AssertFolder(await Hub().DownloadAsync(Name), files);
        Assert.That(Server.Requests.Single(request => !request.IsHub).Range, Is.EqualTo("bytes=500000-"));
    }

    [Test]
    public async Task Symbolic_links_can_be_done_without()
    {
        FakeRepository repository = Server.Add(Name, [.. SmallFiles(), FakeFile.Lfs("copy.bin", 300_000)]);
        string before = await Hub(links: false).DownloadAsync(Name);
        FakeFile[] changed = [.. SmallFiles()[..^1], FakeFile.Lfs("new.bin", 1000, seed: 7)];
        repository.Commit(changed);
        Server.ClearRequests();

        string after = await Hub(links: false).DownloadAsync(Name);

        AssertFolder(before, [.. SmallFiles(), FakeFile.Lfs("copy.bin", 300_000)]);
        AssertFolder(after, changed);
        Assert.Multiple(() =>
        {
            Assert.That(
                Directory.EnumerateFiles(CacheFolder, "*", SearchOption.AllDirectories).Where(file => new FileInfo(file).LinkTarget is not null), Is.Empty);
            Assert.That(Server.Requests.Count(request => !request.IsHub), Is.EqualTo(1), "unchanged files are copied");
        });
    }

    private static void Cancel(DownloadProgress report, long bytes, CancellationTokenSource cancellation)
    {
        if (report.ReceivedBytes >= bytes)
        {
            cancellation.Cancel();
        }
    }
}
