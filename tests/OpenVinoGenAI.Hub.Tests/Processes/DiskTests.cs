namespace OpenVinoGenAI.Hub.Tests;

/// <summary>Disks of an own size and mode: a file system in memory that only the test host sees.</summary>
[Platform("Linux")]
internal sealed class DiskTests : HubFixture
{
    [Test]
    public async Task A_model_that_does_not_fit_is_refused_before_it_is_downloaded()
    {
        Server.Add(Name, FakeFile.Lfs("openvino_model.bin", 3_000_000));

        ChildResult result = await RunOnDiskAsync("size=2m", Name);

        Assert.That(result.ExitCode, Is.EqualTo(3), result.ToString());
        Assert.That(result.Error, Does.StartWith("InsufficientDiskSpaceException: ").And.Contain("needs 3.0 MB more").And.Contain("HF_HUB_CACHE"));
        Assert.That(Server.Requests.Any(request => request.Target.Contains("/resolve/", StringComparison.Ordinal)), Is.False);
    }

    [Test]
    public async Task A_disk_that_becomes_full_is_an_error()
    {
        Server.Add(Name, FakeFile.Lfs("openvino_model.bin", 3_000_000));

        ChildResult result = await RunOnDiskAsync("size=4m", Name, "--fill", Path.Combine(CacheFolder, "filler"));

        Assert.That(result.ExitCode, Is.EqualTo(3), result.ToString());
        Assert.That(result.Error, Does.StartWith("InsufficientDiskSpaceException: ").And.Contain("became full"));
    }

    [Test]
    public async Task A_read_only_cache_can_be_used_but_not_filled()
    {
        FakeRepository repository = Server.Add(Name, SmallFiles());
        string folder = await Hub().DownloadAsync(Name);

        ChildResult complete = await RunReadOnlyAsync();
        repository.Commit([FakeFile.Text("config.json", "new")]);
        ChildResult incomplete = await RunReadOnlyAsync();

        Assert.Multiple(() =>
        {
            Assert.That(complete.Output.TrimEnd(), Is.EqualTo(folder), complete.ToString());
            Assert.That(incomplete.ExitCode, Is.EqualTo(3), incomplete.ToString());
            Assert.That(incomplete.Error, Does.StartWith("HubCacheException: ").And.Contain("HF_HUB_CACHE"));
        });
    }

    /// <summary>A read-only cache of Python's has no list of the files, which cannot be kept either.</summary>
    [Test]
    public async Task A_read_only_cache_without_our_own_files_can_be_used()
    {
        Server.Add(Name, SmallFiles());
        string folder = await Hub().DownloadAsync(Name);
        Directory.Delete(Path.Combine(RepositoryFolder, ".openvino-genai"), recursive: true);
        Directory.Delete(Path.Combine(CacheFolder, ".locks"), recursive: true);

        ChildResult result = await RunReadOnlyAsync();

        Assert.That(result.Output.TrimEnd(), Is.EqualTo(folder), result.ToString());
    }

    private Task<ChildResult> RunReadOnlyAsync() =>
        RunAsync($"mount --bind '{CacheFolder}' '{CacheFolder}' && mount -o remount,bind,ro '{CacheFolder}'", Name);

    private Task<ChildResult> RunOnDiskAsync(string options, params string[] args)
    {
        Directory.CreateDirectory(CacheFolder);
        return RunAsync($"mount -t tmpfs -o {options} tmpfs '{CacheFolder}'", args);
    }

    // In a mount namespace of its own, the process needs no rights and its mounts end with it.
    private async Task<ChildResult> RunAsync(string mount, params string[] args)
    {
        string[] command = ["unshare", "--user", "--map-root-user", "--mount", "sh", "-c", $"{mount} && exec \"$@\"", "sh"];
        using HubProcess process = HubProcess.Start(
            Server.Endpoint, CacheFolder, offline: false, [.. command, HubProcess.Dotnet, "exec", HubProcess.TestHost, .. args]);
        return await process.FinishAsync();
    }
}
