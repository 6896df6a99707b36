namespace OpenVinoGenAI.Hub.Tests;

/// <summary>What the Hub refuses becomes an exception that says what to do.</summary>
internal sealed class RefusalTests : HubFixture
{
    [Test]
    public async Task A_repository_that_does_not_exist()
    {
        RepositoryNotFoundException error = (await Assert.ThrowsAsync<RepositoryNotFoundException>(() => Hub().DownloadAsync("owner/other")))!;

        Assert.That(error.Repository, Is.EqualTo("owner/other"));
        Assert.That(error.Message, Does.Contain("owner/other does not exist").And.Contain("HF_TOKEN"));
        Assert.That(Time.Delays, Is.Empty, "there is no sense in another attempt");
    }

    [TestCase(401, null, null)]
    [TestCase(401, "RepoNotFound", "Repository not found")]
    [TestCase(404, "RepoNotFound", null)]
    [TestCase(404, null, null)]
    public async Task A_repository_that_is_private_looks_the_same(int status, string? code, string? message)
    {
        Server.Add(Name, SmallFiles()).Refusal = (status, code, message);

        await Assert.ThrowsAsync<RepositoryNotFoundException>(() => Hub().DownloadAsync(Name));
        RepositoryNotFoundException error = (await Assert.ThrowsAsync<RepositoryNotFoundException>(() => Hub(token: "hf_x").DownloadAsync(Name)))!;
        Assert.That(error.Message, Does.Contain("access"));
    }

    [Test]
    public async Task A_revision_that_does_not_exist()
    {
        Server.Add(Name, SmallFiles());

        RevisionNotFoundException error = (await Assert.ThrowsAsync<RevisionNotFoundException>(() => Hub().DownloadAsync(Name, "v9")))!;

        Assert.That((error.Repository, error.Revision), Is.EqualTo((Name, "v9")));
        Assert.That(error.Message, Does.Contain("'v9'"));
    }

    [TestCase(401, "")]
    [TestCase(403, "hf_x")]
    public async Task A_repository_with_conditions(int status, string token)
    {
        Server.Add(Name, SmallFiles()).Refusal = (status, "GatedRepo", "Access to this model is restricted.");

        GatedRepositoryException error = (await Assert.ThrowsAsync<GatedRepositoryException>(() => Hub(token: token).DownloadAsync(Name)))!;

        Assert.That(error.AccessPage, Is.EqualTo(new Uri(Server.Endpoint, Name)));
        Assert.That(error.Message, Does.Contain(error.AccessPage!.AbsoluteUri).And.Contain("The server says: Access to this model is restricted."));
    }

    /// <summary>Conditions may concern the files only, while the list is public.</summary>
    [Test]
    public async Task Files_with_conditions()
    {
        Server.Add(Name, SmallFiles());
        Server.FailForever("/resolve/", Fault.Status(403, code: "GatedRepo"));

        await Assert.ThrowsAsync<GatedRepositoryException>(() => Hub(token: "hf_x").DownloadAsync(Name));
        await AssertNoModel();
    }

    [TestCase(400)]
    [TestCase(403)]
    [TestCase(410)]
    public async Task Any_other_status(int status)
    {
        Server.Add(Name, SmallFiles()).Refusal = (status, null, "because");

        HubRequestException error = (await Assert.ThrowsAsync<HubRequestException>(() => Hub().DownloadAsync(Name)))!;

        Assert.That((int?)error.StatusCode, Is.EqualTo(status));
        Assert.That(error.Message, Does.Contain("The server says: because"));
        Assert.That(Time.Delays, Is.Empty);
    }

    [Test]
    public async Task A_file_that_is_listed_but_not_there()
    {
        Server.Add(Name, SmallFiles());
        Server.FailForever("/resolve/", Fault.Status(404, code: "EntryNotFound"));

        HubRequestException error = (await Assert.ThrowsAsync<HubRequestException>(() => Hub().DownloadAsync(Name)))!;

        Assert.That((int?)error.StatusCode, Is.EqualTo(404));
        await AssertNoModel();
    }

    [TestCase("")]
    [TestCase("a/b/c")]
    [TestCase("/a")]
    [TestCase("a/")]
    [TestCase("a/..")]
    [TestCase("../a")]
    [TestCase("a b/c")]
    [TestCase("a--b/c")]
    [TestCase("a/b.git")]
    [TestCase("a\\b")]
    [TestCase("ü/b")]
    [TestCase("https://huggingface.co/a/b")]
    public void A_text_that_is_no_repository_name(string name)
    {
        Assert.Multiple(() =>
        {
            Assert.Throws<ArgumentException>(() => new HubModel(name));
            Assert.Throws<ArgumentException>(() => Hub().TryFind(name));
        });
        Assert.That(() => Hub().DownloadAsync(name), Throws.ArgumentException);
        Assert.That(() => Hub().DeleteAsync(name), Throws.ArgumentException);
    }

    [TestCase("")]
    [TestCase("..")]
    [TestCase("a/../../b")]
    [TestCase("/a")]
    [TestCase("a//b")]
    [TestCase("a b")]
    [TestCase("a\nb")]
    [TestCase("C:a")]
    public void A_text_that_is_no_revision(string revision)
    {
        Assert.That(() => Hub().TryFind(Name, revision), Throws.ArgumentException);
        Assert.That(() => Hub().DownloadAsync(Name, revision), Throws.ArgumentException);
        Assert.That(() => Hub().DeleteAsync(Name, revision), Throws.ArgumentException);
    }

    [Test]
    public void A_name_without_an_owner_is_allowed() => Assert.That(new HubModel("gpt2").Repository, Is.EqualTo("gpt2"));
}
