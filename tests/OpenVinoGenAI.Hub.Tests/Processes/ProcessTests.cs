namespace OpenVinoGenAI.Hub.Tests;

internal sealed class ProcessTests : HubFixture
{
    [Test]
    public async Task Two_processes_at_once_download_every_file_once()
    {
        FakeFile[] files = [.. SmallFiles(), FakeFile.Lfs("large.bin", 5_000_000)];
        Server.Add(Name, files);

        using HubProcess first = HubProcess.StartDownload(Server.Endpoint, CacheFolder, Name);
        using HubProcess second = HubProcess.StartDownload(Server.Endpoint, CacheFolder, Name);
        ChildResult[] results = await Task.WhenAll(first.FinishAsync(), second.FinishAsync());

        string[] requested = [.. Server.Requests.Select(request => request.Target).Where(target => target.Contains("/resolve/", StringComparison.Ordinal))];
        Assert.Multiple(() =>
        {
            Assert.That(results.Select(result => result.ExitCode), Is.All.Zero, string.Join('\n', results.Select(result => result.ToString())));
            Assert.That(results[0].Output, Is.EqualTo(results[1].Output));
            Assert.That(requested, Is.Unique);
            Assert.That(requested, Has.Length.EqualTo(files.Count(file => file.Content.Length > 0)));
        });
        AssertFolder(results[0].Output.TrimEnd(), files);
    }

    [Test]
    public async Task One_waits_while_another_downloads()
    {
        FakeFile[] files = [FakeFile.Lfs("openvino_model.bin", 1_000_000)];
        Server.Add(Name, files);
        var stalled = new TaskCompletionSource();
        Server.Fail(files[0].Etag, Fault.Stall(stalled));
        Task<string> download = Hub().DownloadAsync(Name);
        await stalled.Task;
        var waiting = new TaskCompletionSource();
        Task<string> other = Hub().DownloadAsync(Name, progress: new ProgressLog(report => SetIfWaiting(waiting, report)));
        await waiting.Task;

        Time.PassSilence();

        AssertFolder(await download, files);
        Assert.That(await other, Is.EqualTo(await download));
        Assert.That(Server.Requests.Count(request => !request.IsHub), Is.EqualTo(2), "the stalled attempt and the one that continues it");
    }

    [Test]
    public async Task A_killed_process_leaves_no_model_and_the_next_one_continues()
    {
        FakeFile[] files = [FakeFile.Text("config.json", "{}"), FakeFile.Lfs("openvino_model.bin", 4_000_000)];
        Server.Add(Name, files);
        var stalled = new TaskCompletionSource();
        Server.Fail(files[1].Etag, Fault.Stall(stalled));
        using HubProcess killed = HubProcess.StartDownload(Server.Endpoint, CacheFolder, Name);
        await stalled.Task;
        string partial = Path.Combine(RepositoryFolder, "blobs", files[1].Etag + ".openvino-genai.incomplete");
        Assert.That(() => File.Exists(partial) ? new FileInfo(partial).Length : 0, Is.EqualTo(2_000_000).After(60_000, 20));

        killed.Kill();

        await AssertNoModel();
        Server.ClearRequests();
        using HubProcess next = HubProcess.StartDownload(Server.Endpoint, CacheFolder, Name);
        ChildResult result = await next.FinishAsync();
        Assert.That(result.ExitCode, Is.Zero, result.ToString());
        AssertFolder(result.Output.TrimEnd(), files);
        Assert.That(Server.Requests.Single(request => !request.IsHub).Range, Is.EqualTo("bytes=2000000-"));
    }

    private static void SetIfWaiting(TaskCompletionSource waiting, DownloadProgress report)
    {
        if (report.Stage == DownloadStage.Waiting)
        {
            waiting.TrySetResult();
        }
    }
}
