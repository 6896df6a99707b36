namespace OpenVinoGenAI.Hub.Tests;

/// <summary>Whatever goes wrong on the way ends in a complete model after another attempt, or in an exception without a model.</summary>
internal sealed class FaultTests : HubFixture
{
    private const string Api = "/revision/";
    private const string Tree = "/tree/";
    private const string Resolve = "/resolve/";
    private const string Cdn = "Signature=";

    private static IEnumerable<TestCaseData> Passing()
    {
        Fault[] anywhere = [Fault.Disconnect, Fault.Status(408), Fault.Status(429), Fault.Status(500), Fault.Status(502), Fault.Status(503), Fault.Status(504)];
        Fault[] files =
        [
            Fault.BreakOff, Fault.WrongBytes, Fault.TooShort, Fault.TooLong, Fault.TooLongWithoutLength, Fault.TooShortWithoutLength, Fault.WrongRange,
            Fault.RangeNotSatisfiable, Fault.BreakOffWithoutRanges,
        ];
        Fault[] signed = [Fault.Status(401), Fault.Status(403)];
        return
        [
            .. from place in new[] { Api, Tree, Resolve, Cdn } from fault in anywhere select Case(place, fault),
            .. from fault in files select Case(Cdn, fault),
            .. from fault in files select Case("unet/deep", fault),
            .. from fault in signed select Case(Cdn, fault),
        ];

        static TestCaseData Case(string place, Fault fault) => new TestCaseData(place, fault).SetArgDisplayNames(place.Trim('/', '='), fault.Name);
    }

    [TestCaseSource(nameof(Passing))]
    public async Task A_fault_that_passes_is_overcome(string place, Fault fault)
    {
        Server.Add(Name, SmallFiles());
        Server.Fail(place, fault);

        AssertFolder(await Hub().DownloadAsync(Name), SmallFiles());
    }

    [TestCase(Api)]
    [TestCase(Tree)]
    [TestCase(Resolve)]
    [TestCase(Cdn)]
    public async Task A_server_that_falls_silent_is_asked_again(string place)
    {
        Server.Add(Name, SmallFiles());
        foreach (bool isHalf in new[] { false, true })
        {
            var stalled = new TaskCompletionSource();
            Server.Fail(place, isHalf ? Fault.Stall(stalled) : Fault.Silence(stalled));
            Task<string> download = Hub().DownloadAsync(Name);
            await Task.WhenAny(stalled.Task, download);
            Time.PassSilence();

            AssertFolder(await download, SmallFiles());
            Assert.That(await Hub().DeleteAsync(Name), Is.True);
        }
    }

    [Test]
    public async Task A_download_that_breaks_off_again_and_again_comes_to_its_end()
    {
        FakeFile[] files = [FakeFile.Lfs("openvino_model.bin", 400_000)];
        Server.Add(Name, files);
        Server.Fail(Cdn, [.. Enumerable.Repeat(Fault.BreakOff, 12)]);

        AssertFolder(await Hub(retries: 1).DownloadAsync(Name), files);

        string?[] ranges = [.. Server.Requests.Where(request => !request.IsHub).Select(request => request.Range)];
        Assert.That(ranges[..3], Is.EqualTo(new[] { null, "bytes=200000-", "bytes=300000-" }));
        Assert.That(ranges, Has.Length.EqualTo(13));
    }

    [Test]
    public async Task A_server_that_does_not_know_ranges_sends_the_file_again()
    {
        FakeFile[] files = [FakeFile.Lfs("openvino_model.bin", 400_000)];
        Server.Add(Name, files);
        Server.Fail(Cdn, Fault.BreakOff, Fault.IgnoreRange);

        AssertFolder(await Hub().DownloadAsync(Name), files);
    }

    [Test]
    public async Task A_server_that_never_gets_further_is_given_up()
    {
        Server.Add(Name, FakeFile.Lfs("openvino_model.bin", 400_000));
        Server.FailForever(Cdn, Fault.BreakOffWithoutRanges);

        await Assert.ThrowsAsync<HubRequestException>(() => Hub(retries: 3).DownloadAsync(Name));
        Assert.That(Server.Requests.Count(request => !request.IsHub), Is.EqualTo(4));
        await AssertNoModel();
    }

    [Test]
    public async Task Retry_After_is_obeyed()
    {
        Server.Add(Name, SmallFiles());
        Server.Fail(Api, Fault.Status(429, retryAfter: "7"), Fault.Status(503, retryAfter: "Thu, 01 Jan 2026 00:00:11 GMT"), Fault.Status(503), Fault.Status(503));

        await Hub().DownloadAsync(Name);

        Assert.That(Time.Delays.Select(delay => delay.TotalSeconds), Is.EqualTo(new[] { 7, 11, 4, 8 }));
    }

    [Test]
    public async Task A_server_that_asks_for_a_long_wait_is_an_error()
    {
        Server.Add(Name, SmallFiles());
        Server.FailForever(Api, Fault.Status(429, retryAfter: "3600"));

        HubRequestException error = (await Assert.ThrowsAsync<HubRequestException>(() => Hub().DownloadAsync(Name)))!;

        Assert.Multiple(() =>
        {
            Assert.That(error.RetryAfter, Is.EqualTo(TimeSpan.FromHours(1)));
            Assert.That((int?)error.StatusCode, Is.EqualTo(429));
            Assert.That(error.Message, Does.Contain("3600 s"));
            Assert.That(Time.Delays, Is.Empty);
        });
    }

    [TestCase(Api)]
    [TestCase(Tree)]
    [TestCase(Resolve)]
    [TestCase(Cdn)]
    public async Task A_server_that_stays_broken_is_an_error(string place)
    {
        Server.Add(Name, SmallFiles());
        Server.FailForever(place, Fault.Status(503));

        HubRequestException error = (await Assert.ThrowsAsync<HubRequestException>(() => Hub(parallel: 1).DownloadAsync(Name)))!;

        Assert.Multiple(() =>
        {
            Assert.That((int?)error.StatusCode, Is.EqualTo(503));
            Assert.That(error.Repository, Is.EqualTo(Name));
            Assert.That(Time.Delays.Select(delay => delay.TotalSeconds), Is.EqualTo(new[] { 1, 2, 4, 8, 16 }));
        });
        await AssertNoModel();
    }

    private static IEnumerable<TestCaseData> Damaging() =>
        from fault in new[] { Fault.WrongBytes, Fault.TooShort, Fault.TooLong, Fault.TooLongWithoutLength, Fault.WrongRange }
        from file in new[] { SmallFiles()[2], SmallFiles()[6] }
        select new TestCaseData(file, fault).SetArgDisplayNames(file.Path, fault.Name);

    [TestCaseSource(nameof(Damaging))]
    public async Task A_file_that_stays_wrong_is_an_error(FakeFile file, Fault fault)
    {
        Server.Add(Name, SmallFiles());
        Server.FailForever(file.IsLfs ? file.Etag : file.Path, fault);

        HubIntegrityException error = (await Assert.ThrowsAsync<HubIntegrityException>(() => Hub().DownloadAsync(Name)))!;

        Assert.Multiple(() =>
        {
            Assert.That(error.File, Is.EqualTo(file.Path));
            Assert.That(error.Expected, Is.Not.EqualTo(error.Actual));
            Assert.That(error.Message, Does.Contain(error.Expected!).And.Contain(error.Actual!));
            Assert.That(Directory.GetFiles(Path.Combine(RepositoryFolder, "blobs"), file.Etag + "*"), Is.Empty);
        });
        await AssertNoModel();
    }

    [Test]
    public async Task A_partial_file_with_wrong_content_is_replaced()
    {
        FakeFile[] files = [FakeFile.Lfs("openvino_model.bin", 1000)];
        Server.Add(Name, files);
        string blobs = Directory.CreateDirectory(Path.Combine(RepositoryFolder, "blobs")).FullName;
        foreach (int size in new[] { 500, 1000, 1500 })
        {
            File.WriteAllBytes(Path.Combine(blobs, files[0].Etag + ".openvino-genai.incomplete"), new byte[size]);

            AssertFolder(await Hub().DownloadAsync(Name), files);
            Assert.That(await Hub().DeleteAsync(Name), Is.True);
            Directory.CreateDirectory(blobs);
        }
    }

    /// <summary>The list and the file are of different commits, as when the server forgets that a file was changed between two requests.</summary>
    [Test]
    public async Task A_file_that_changes_between_two_requests_is_noticed()
    {
        FakeRepository repository = Server.Add(Name, SmallFiles());
        FakeFile other = FakeFile.Lfs("openvino_model.bin", 300_000, seed: 9);
        Server.FailForever(
            $"{repository.Main}/openvino_model.bin",
            new Fault("changed", (context, _) => context.Response.Body.WriteAsync(other.Content).AsTask()));

        HubIntegrityException error = (await Assert.ThrowsAsync<HubIntegrityException>(() => Hub().DownloadAsync(Name)))!;

        Assert.That((error.Expected, error.Actual), Is.EqualTo((SmallFiles()[2].Etag, other.Etag)));
        await AssertNoModel();
    }

    [Test]
    public async Task A_branch_that_moves_during_the_download_does_not_mix_the_files()
    {
        FakeRepository repository = Server.Add(Name, SmallFiles());
        string before = repository.Main;
        Server.Fail(Resolve, new Fault("move", (context, _) =>
        {
            repository.Commit(SmallFiles(seed: 5));
            context.Response.StatusCode = 503;
            return Task.CompletedTask;
        }));

        string folder = await Hub().DownloadAsync(Name);

        AssertFolder(folder, SmallFiles());
        Assert.That(Path.GetFileName(folder), Is.EqualTo(before));
    }

    [TestCase("<html>Sign in to the network</html>", Api)]
    [TestCase("{}", Api)]
    [TestCase("{\"sha\":\"../../etc\"}", Api)]
    [TestCase("null", Api)]
    [TestCase("<html>", Tree)]
    [TestCase("null", Tree)]
    [TestCase("{}", Tree)]
    [TestCase("[{\"type\":\"file\",\"path\":\"../../../evil\",\"size\":1,\"oid\":\"0123456789012345678901234567890123456789\"}]", Tree)]
    [TestCase("[{\"type\":\"file\",\"path\":\"/etc/evil\",\"size\":1,\"oid\":\"0123456789012345678901234567890123456789\"}]", Tree)]
    [TestCase("[{\"type\":\"file\",\"path\":\"a/../../evil\",\"size\":1,\"oid\":\"0123456789012345678901234567890123456789\"}]", Tree)]
    [TestCase("[{\"type\":\"file\",\"path\":\"a\\\\..\\\\evil\",\"size\":1,\"oid\":\"0123456789012345678901234567890123456789\"}]", Tree)]
    [TestCase("[{\"type\":\"file\",\"path\":\"C:evil\",\"size\":1,\"oid\":\"0123456789012345678901234567890123456789\"}]", Tree)]
    [TestCase("[{\"type\":\"file\",\"path\":\"evil\",\"size\":1,\"oid\":\"../../../../evil\"}]", Tree)]
    [TestCase("[{\"type\":\"file\",\"path\":\"evil\",\"size\":-1,\"oid\":\"0123456789012345678901234567890123456789\"}]", Tree)]
    [TestCase("[{\"type\":\"file\",\"path\":\"evil\",\"size\":1}]", Tree)]
    [TestCase("[{\"type\":\"file\",\"size\":1,\"oid\":\"0123456789012345678901234567890123456789\"}]", Tree)]
    [TestCase("[null]", Tree)]
    public async Task An_answer_that_is_not_a_Hub_s_is_an_error(string text, string place)
    {
        Server.Add(Name, SmallFiles());
        Server.FailForever(place, Fault.Text(text));

        HubRequestException error = (await Assert.ThrowsAsync<HubRequestException>(() => Hub().DownloadAsync(Name)))!;

        Assert.That(error.Message, Does.Contain("HF_ENDPOINT"));
        Assert.That(Directory.EnumerateFiles(TempFolder, "*evil*", SearchOption.AllDirectories), Is.Empty);
        await AssertNoModel();
    }

    [Test]
    public async Task A_redirect_in_a_circle_is_an_error()
    {
        Server.Add(Name, SmallFiles());
        Server.FailForever(Api, Fault.Redirect(() => "/api/models/owner/tiny/revision/main"));

        Assert.That(
            (await Assert.ThrowsAsync<HubRequestException>(() => Hub().DownloadAsync(Name)))!.Message, Does.Contain("circle"));
    }

    [Test]
    public async Task A_renamed_repository_is_followed()
    {
        Server.Add("owner/renamed", SmallFiles());
        Server.FailForever("/api/models/owner/tiny/revision/", Fault.Redirect(() => "/api/models/owner/renamed/revision/main"));
        Server.FailForever("/api/models/owner/tiny/tree/", Fault.Redirect(() => $"/api/models/owner/renamed/tree/{Server.Add("owner/renamed", SmallFiles()).Main}"));
        Server.FailForever("/owner/tiny/resolve/", new Fault("renamed", (context, _) =>
        {
            context.Response.StatusCode = 307;
            context.Response.Headers.Location = context.Request.Path.Value!.Replace("/tiny/", "/renamed/", StringComparison.Ordinal)
                .Split('/').Select(Uri.EscapeDataString).Aggregate((left, right) => $"{left}/{right}");
            return Task.CompletedTask;
        }));

        AssertFolder(await Hub().DownloadAsync(Name), SmallFiles());
    }
}
