namespace OpenVinoGenAI.Hub.Tests;

internal sealed class CacheTests : HubFixture
{
    private const string PythonCommit = "0123456789abcdef0123456789abcdef01234567";

    [Test]
    public async Task The_list_has_every_revision()
    {
        FakeRepository repository = Server.Add(Name, SmallFiles());
        string first = repository.Main;
        await Hub().DownloadAsync(Name);
        string second = repository.Commit([FakeFile.Text("config.json", "{}")]);
        await Hub().DownloadAsync(Name);
        await Hub().DownloadAsync(Name, patterns: new() { Include = ["config.json"] });

        IReadOnlyList<CachedModel> models = await Hub().ListAsync();

        CachedModel old = models.Single(model => model.Commit == first);
        CachedModel current = models.Single(model => model.Commit == second);
        Assert.Multiple(() =>
        {
            Assert.That(models, Has.Count.EqualTo(2));
            Assert.That(models.Select(model => model.Repository), Is.All.EqualTo(Name));
            Assert.That(models.Select(model => model.IsComplete), Is.All.True);
            Assert.That(old.References, Is.Empty);
            Assert.That(old.SizeInBytes, Is.EqualTo(SmallFiles().Sum(file => file.Content.Length)));
            Assert.That(current.References, Is.EqualTo(new[] { "main" }));
            Assert.That(current.Folder, Is.EqualTo(Path.Combine(RepositoryFolder, "snapshots", second)));
        });
    }

    [Test]
    public async Task An_empty_cache_has_nothing()
    {
        Assert.That(await Hub().ListAsync(), Is.Empty);
        Assert.That(Hub().TryFind(Name), Is.Null);
        Assert.That(await Hub().DeleteAsync(Name), Is.False);
        Assert.That(Directory.Exists(CacheFolder), Is.False);
    }

    [Test]
    public async Task A_part_of_a_repository_is_not_complete()
    {
        Server.Add(Name, SmallFiles());
        await Hub().DownloadAsync(Name, patterns: new() { Include = ["*.json"] });

        Assert.That((await Hub().ListAsync()).Single().IsComplete, Is.False);
    }

    [Test]
    public async Task A_deleted_revision_leaves_the_files_that_another_needs()
    {
        FakeRepository repository = Server.Add(Name, SmallFiles());
        string first = repository.Main;
        await Hub().DownloadAsync(Name);
        FakeFile[] changed = [.. SmallFiles()[..^2], FakeFile.Lfs("new.bin", 1000, seed: 7)];
        repository.Commit(changed);
        string folder = await Hub().DownloadAsync(Name);

        Assert.That(await Hub().DeleteAsync(Name, first), Is.True);

        AssertFolder(folder, changed);
        Assert.Multiple(() =>
        {
            Assert.That(
                Directory.GetFiles(Path.Combine(RepositoryFolder, "blobs")).Select(Path.GetFileName).Order(), Is.EqualTo(changed.Select(file => file.Etag).Order()));
            Assert.That(Hub().TryFind(Name, first), Is.Null);
            Assert.That(Hub().TryFind(Name), Is.EqualTo(folder));
        });
    }

    [Test]
    public async Task A_branch_that_is_deleted_takes_its_name_along()
    {
        Server.Add(Name, SmallFiles());
        await Hub().DownloadAsync(Name);

        Assert.That(await Hub().DeleteAsync(Name, "v1"), Is.False);
        Assert.That(await Hub().DeleteAsync(Name, "main"), Is.True);

        Assert.That(Directory.GetFiles(Path.Combine(RepositoryFolder, "blobs")), Is.Empty);
        Assert.That(Directory.GetFiles(Path.Combine(RepositoryFolder, "refs")), Is.Empty);
        await AssertNoModel();
    }

    [Test]
    public async Task A_deleted_repository_leaves_nothing()
    {
        Server.Add(Name, SmallFiles());
        await Hub().DownloadAsync(Name);

        Assert.That(await Hub().DeleteAsync(Name), Is.True);
        Assert.That(await Hub().DeleteAsync(Name), Is.False);

        Assert.That(Directory.Exists(RepositoryFolder), Is.False);
        Assert.That(await Hub().ListAsync(), Is.Empty);
    }

    [Test]
    public async Task A_deletion_waits_for_a_download()
    {
        FakeFile[] files = [FakeFile.Lfs("openvino_model.bin", 1000)];
        Server.Add(Name, files);
        var stalled = new TaskCompletionSource();
        Server.Fail(files[0].Etag, Fault.Stall(stalled));
        Task<string> download = Hub().DownloadAsync(Name);
        await stalled.Task;
        Task<bool> deletion = Hub().DeleteAsync(Name);
        Assert.That(deletion.IsCompleted, Is.False);

        Time.PassSilence();

        await download;
        Assert.That(await deletion, Is.True);
        Assert.That(Directory.Exists(RepositoryFolder), Is.False);
    }

    /// <summary>The layout as Python writes it, with nothing of ours.</summary>
    [Test]
    public async Task What_Python_downloaded_is_found_and_not_downloaded_again()
    {
        FakeFile[] files = SmallFiles();
        WriteAsPython(files);

        string? found = Hub(offline: true).TryFind(Name);

        Assert.That(found, Is.EqualTo(Path.Combine(RepositoryFolder, "snapshots", PythonCommit)));
        AssertFolder(found!, files);
        Assert.That((await Hub().ListAsync()).Single().Commit, Is.EqualTo(PythonCommit));

        FakeRepository repository = Server.Add(Name, files);
        AssertFolder(await Hub().DownloadAsync(Name), files);
        Assert.That(Server.Requests.Any(request => request.Target.Contains("/resolve/", StringComparison.Ordinal)), Is.False, "the blobs are there");
        Assert.That(File.ReadAllText(Path.Combine(RepositoryFolder, "refs", "main")), Is.EqualTo(repository.Main));
    }

    [Test]
    public void A_gap_in_what_Python_downloaded_is_noticed()
    {
        WriteAsPython(SmallFiles());
        File.Delete(Path.Combine(RepositoryFolder, "blobs", SmallFiles()[2].Etag));

        Assert.That(Hub().TryFind(Name), Is.Null);
    }

    /// <summary>Python holds a lock named after the checksum while it downloads a file.</summary>
    [Test]
    public async Task A_file_that_Python_downloads_is_waited_for()
    {
        FakeFile[] files = SmallFiles();
        Server.Add(Name, files);
        string locks = Directory.CreateDirectory(Path.Combine(CacheFolder, ".locks", "models--owner--tiny")).FullName;
        var python = new FileStream(Path.Combine(locks, files[2].Etag + ".lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        var othersComplete = new TaskCompletionSource();
        Task<string> download = Hub().DownloadAsync(
            Name, progress: new ProgressLog(report => Complete(othersComplete, report.CompletedFiles == files.Length - 1)));
        await othersComplete.Task;
        Assert.That(download.IsCompleted, Is.False);

        File.WriteAllBytes(Path.Combine(RepositoryFolder, "blobs", files[2].Etag), files[2].Content);
        await python.DisposeAsync();

        AssertFolder(await download, files);
        Assert.That(Server.Requests.Select(request => request.Target), Has.None.Contains(files[2].Etag));
    }

    [Test]
    public async Task A_damaged_list_of_files_is_asked_for_again()
    {
        FakeRepository repository = Server.Add(Name, SmallFiles());
        await Hub().DownloadAsync(Name);
        string manifest = Path.Combine(RepositoryFolder, ".openvino-genai", repository.Main + ".json");
        foreach (string content in new[] { "", "{", "null", "{}", "{\"files\":null}", "{\"files\":[null]}", "{\"files\":[{\"Path\":\"../x\",\"Size\":1,\"Etag\":\"00\"}]}" })
        {
            File.WriteAllText(manifest, content);
            File.Delete(Path.Combine(RepositoryFolder, "snapshots", repository.Main, "config.json"));

            AssertFolder(await Hub().DownloadAsync(Name), SmallFiles());
        }
    }

    private static void Complete(TaskCompletionSource source, bool condition)
    {
        if (condition)
        {
            source.TrySetResult();
        }
    }

    private void WriteAsPython(FakeFile[] files)
    {
        Directory.CreateDirectory(Path.Combine(RepositoryFolder, "refs"));
        File.WriteAllText(Path.Combine(RepositoryFolder, "refs", "main"), PythonCommit);
        Directory.CreateDirectory(Path.Combine(RepositoryFolder, "blobs"));
        foreach (FakeFile file in files)
        {
            string blob = Path.Combine(RepositoryFolder, "blobs", file.Etag);
            string path = Path.Combine(RepositoryFolder, "snapshots", PythonCommit, file.Path);
            File.WriteAllBytes(blob, file.Content);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.CreateSymbolicLink(path, Path.GetRelativePath(Path.GetDirectoryName(path)!, blob));
        }
    }
}
