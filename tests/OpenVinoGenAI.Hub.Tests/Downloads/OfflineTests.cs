using System.Net;
using System.Net.Sockets;

namespace OpenVinoGenAI.Hub.Tests;

internal sealed class OfflineTests : HubFixture
{
    [Test]
    public async Task What_is_in_the_cache_needs_no_request()
    {
        Server.Add(Name, SmallFiles());
        string folder = await Hub().DownloadAsync(Name);
        Server.ClearRequests();

        Assert.That(await Hub(offline: true).DownloadAsync(Name), Is.EqualTo(folder));
        Assert.That(Hub(offline: true).TryFind(Name), Is.EqualTo(folder));

        Assert.That(Server.Requests, Is.Empty);
    }

    [Test]
    public async Task What_is_not_in_the_cache_is_an_error_without_a_request()
    {
        Server.Add(Name, SmallFiles());

        HubOfflineException error = (await Assert.ThrowsAsync<HubOfflineException>(() => Hub(offline: true).DownloadAsync(Name)))!;

        Assert.That(error.Message, Does.Contain(Name).And.Contain("HF_HUB_OFFLINE"));
        Assert.That(Server.Requests, Is.Empty);
    }

    [Test]
    public async Task Without_a_connection_the_cache_is_good_enough()
    {
        Server.Add(Name, SmallFiles());
        string folder = await Hub().DownloadAsync(Name);

        Assert.That(await Hub(endpoint: Nobody()).DownloadAsync(Name), Is.EqualTo(folder));
        Assert.That(Time.Delays, Is.Empty);
    }

    [Test]
    public async Task A_broken_server_does_not_keep_the_model_in_the_cache_from_being_used()
    {
        Server.Add(Name, SmallFiles());
        string folder = await Hub().DownloadAsync(Name);
        Server.FailForever("/revision/", Fault.Status(500));

        Assert.That(await Hub().DownloadAsync(Name), Is.EqualTo(folder));
    }

    [Test]
    public async Task Without_a_connection_and_a_model_it_is_an_error()
    {
        HubOfflineException error = (await Assert.ThrowsAsync<HubOfflineException>(() => Hub(endpoint: Nobody()).DownloadAsync(Name)))!;

        Assert.That(error.Message, Does.Contain("no connection"));
        Assert.That(error.InnerException, Is.InstanceOf<HubRequestException>());
        Assert.That(Time.Delays, Has.Count.EqualTo(5));
    }

    [TestCase("openvino_model.bin")]
    [TestCase("unet/openvino_model.bin")]
    [TestCase("config.json")]
    public async Task A_model_with_a_gap_is_not_complete_and_is_repaired(string missing)
    {
        Server.Add(Name, SmallFiles());
        string folder = await Hub().DownloadAsync(Name);
        File.Delete(Path.Combine(folder, missing));
        await AssertNoModel();

        AssertFolder(await Hub().DownloadAsync(Name), SmallFiles());
    }

    [Test]
    public async Task A_model_with_a_blob_that_is_gone_or_cut_is_not_complete_and_is_repaired()
    {
        Server.Add(Name, SmallFiles());
        string folder = await Hub().DownloadAsync(Name);
        string blob = Path.Combine(RepositoryFolder, "blobs", SmallFiles()[2].Etag);
        foreach (Action damage in new Action[] { () => File.Delete(blob), () => File.WriteAllText(blob, "short") })
        {
            damage();
            await AssertNoModel();

            Assert.That(await Hub().DownloadAsync(Name), Is.EqualTo(folder));
            AssertFolder(folder, SmallFiles());
        }
    }

    // A port that nobody listens to.
    private static Uri Nobody()
    {
        using var socket = new TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return new Uri($"http://{socket.LocalEndpoint}");
    }
}
