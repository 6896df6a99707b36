using System.Net.Http.Headers;

namespace OpenVinoGenAI.Hub.Tests;

/// <summary>The access token goes to the Hub and to nobody else.</summary>
internal sealed class TokenTests : HubFixture
{
    private const string Token = "hf_secretSecretSecret";

    [Test]
    public async Task Every_request_to_the_Hub_has_the_token_and_no_other_does()
    {
        Server.Add(Name, SmallFiles());
        Server.Token = Token;

        AssertFolder(await Hub(token: Token).DownloadAsync(Name), SmallFiles());

        AssertOnlyTheHubGotTheToken();
        Assert.That(Server.Requests.Where(request => request.IsHub).All(request => request.Headers.Contains($"Bearer {Token}", StringComparison.Ordinal)));
    }

    [TestCase("/revision/")]
    [TestCase("/tree/")]
    [TestCase("/resolve/")]
    public async Task A_redirect_to_another_host_does_not_take_the_token_along(string place)
    {
        Server.Add(Name, SmallFiles());
        Server.FailForever(place, Fault.Redirect(() => new Uri(Server.CdnAddress, "/elsewhere").AbsoluteUri));

        await Assert.CatchAsync<HubException>(() => Hub(token: Token, retries: 0).DownloadAsync(Name));

        Assert.That(Server.Requests.Any(request => !request.IsHub), Is.True);
        AssertOnlyTheHubGotTheToken();
    }

    /// <summary>What another host redirects to is its choice, even if it is the Hub.</summary>
    [Test]
    public async Task A_redirect_from_another_host_back_to_the_Hub_has_no_token()
    {
        Server.Add(Name, SmallFiles());
        Server.Fail("/revision/", Fault.Redirect(() => new Uri(Server.CdnAddress, "/elsewhere").AbsoluteUri));
        Server.Fail("/elsewhere", Fault.Redirect(() => new Uri(Server.Endpoint, $"/api/models/{Name}").AbsoluteUri));

        await Hub(token: Token).DownloadAsync(Name);

        RecordedRequest back = Server.Requests.Single(request => request.Target == $"/api/models/{Name}");
        Assert.That(back.Headers, Does.Not.Contain(Token));
    }

    [Test]
    public async Task A_list_that_continues_on_another_host_is_refused()
    {
        Server.Add(Name, SmallFiles());
        Server.FailForever("/tree/", new Fault("elsewhere", (context, _) =>
        {
            context.Response.Headers.Link = $"<{new Uri(Server.CdnAddress, "/tree")}>; rel=\"next\"";
            return context.Response.Body.WriteAsync("[]"u8.ToArray()).AsTask();
        }));

        HubRequestException error = (await Assert.ThrowsAsync<HubRequestException>(() => Hub(token: Token).DownloadAsync(Name)))!;

        Assert.That(error.Message, Does.Contain("another host"));
        Assert.That(Server.Requests.Any(request => !request.IsHub), Is.False);
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task A_client_of_the_user_s_does_not_leak_the_token(bool followsRedirects)
    {
        Server.Add(Name, SmallFiles());
        Server.Token = Token;
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = followsRedirects });

        AssertFolder(await Hub(token: Token, client: client).DownloadAsync(Name), SmallFiles());

        AssertOnlyTheHubGotTheToken();
        Assert.That(await client.GetStringAsync(new Uri(Server.Endpoint, "/api/models/nobody/nothing")).ContinueWith(get => get.IsFaulted), Is.True, "not disposed");
    }

    [Test]
    public void A_client_with_credentials_for_every_host_is_refused()
    {
        using var authorization = new HttpClient { DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", Token) } };
        using var cookie = new HttpClient { DefaultRequestHeaders = { { "Cookie", Token } } };

        Assert.Multiple(() =>
        {
            Assert.That(Assert.Throws<ArgumentException>(() => Hub(client: authorization))!.Message, Does.Contain("Authorization").And.Not.Contain(Token));
            Assert.That(Assert.Throws<ArgumentException>(() => Hub(client: cookie))!.Message, Does.Contain("Cookie").And.Not.Contain(Token));
        });
    }

    [Test]
    public async Task Credentials_that_a_client_gets_later_are_not_sent_either()
    {
        Server.Add(Name, SmallFiles());
        using var client = new HttpClient();
        ModelHub hub = Hub(client: client);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Token);

        await Assert.ThrowsAsync<ArgumentException>(() => hub.DownloadAsync(Name));

        Assert.That(Server.Requests, Is.Empty);
    }

    [Test]
    public async Task A_token_that_is_not_accepted_is_an_error_that_does_not_show_it()
    {
        Server.Add(Name, SmallFiles());
        Server.Token = "another";

        HubTokenException error = (await Assert.ThrowsAsync<HubTokenException>(() => Hub(token: Token).DownloadAsync(Name)))!;

        Assert.That(error.ToString(), Does.Contain("HF_TOKEN").And.Contain("/settings/tokens").And.Not.Contain(Token));
    }

    [TestCase("a b")]
    [TestCase("hf_x\r\nX-Evil: 1")]
    [TestCase("hf_ü")]
    public async Task A_token_with_characters_that_no_token_has_is_an_error(string token)
    {
        Server.Add(Name, SmallFiles());

        HubTokenException error = (await Assert.ThrowsAsync<HubTokenException>(() => Hub(token: token).DownloadAsync(Name)))!;

        Assert.That(error.ToString(), Does.Not.Contain(token));
        Assert.That(Server.Requests, Is.Empty);
    }

    private void AssertOnlyTheHubGotTheToken() => Assert.That(
        Server.Requests.Where(request => !request.IsHub).Select(request => request.Headers),
        Has.None.Contains(Token).And.None.Contains("Authorization").IgnoreCase);
}
