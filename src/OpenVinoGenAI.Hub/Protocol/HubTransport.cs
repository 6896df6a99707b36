using System.Net;
using System.Net.Http.Headers;
using System.Reflection;

namespace OpenVinoGenAI;

/// <summary>Sends requests to the Hub, and follows its redirects without the token where they leave the Hub.</summary>
internal sealed class HubTransport : IDisposable
{
    private const int MaxRedirects = 10;
    private static readonly string[] CredentialHeaders = ["Authorization", "Cookie"];
    private static readonly ProductInfoHeaderValue UserAgent = new("OpenVinoGenAI.Hub", Version());

    private readonly HubSettings _settings;
    private readonly HttpClient _client;
    private readonly bool _ownsClient;

    /// <exception cref="ArgumentException">The client would send credentials to every host.</exception>
    internal HubTransport(HubSettings settings, HttpClient? client)
    {
        _settings = settings;
        _ownsClient = client is null;
        _client = client ?? new HttpClient(
            new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
        CheckDefaultHeaders();
    }

    /// <summary>Sends a GET request; the answer has status 200, 206 or 416, and its body is still to be read.</summary>
    /// <param name="address">An address of the Hub.</param>
    /// <param name="offset">The first byte that is wanted.</param>
    /// <param name="target">What the request is about, for messages.</param>
    /// <param name="timeout">Ends the attempt.</param>
    /// <exception cref="TransientFault">Another attempt may succeed.</exception>
    /// <exception cref="HubException">The Hub refused.</exception>
    internal async Task<HttpResponseMessage> GetAsync(Uri address, long offset, HubTarget target, SilenceTimeout timeout)
    {
        bool isHub = true;
        for (int i = 0; i <= MaxRedirects; i++)
        {
            // Once a redirect has left the Hub, whatever it leads to is somebody else's choice.
            isHub = isHub && Origin.IsSame(address, _settings.Endpoint);
            HttpResponseMessage response = await SendAsync(address, offset, isHub, target, timeout).ConfigureAwait(false);
            if (response.StatusCode is HttpStatusCode.OK or HttpStatusCode.PartialContent or HttpStatusCode.RequestedRangeNotSatisfiable)
            {
                return response;
            }

            using (response)
            {
                if (Redirect(address, response) is not { } next)
                {
                    throw HubErrors.From(response, target, _settings, isHub);
                }

                address = address.Scheme == next.Scheme || next.Scheme == Uri.UriSchemeHttps
                    ? next
                    : throw target.ProtocolError($"redirects from {Origin.Of(address)} to the address {Origin.Of(next)}, which is not encrypted");
            }
        }

        throw target.ProtocolError("redirects in a circle");
    }

    /// <summary>Runs a step of a request, and says which of its failures are worth another attempt.</summary>
    internal async Task<T> GuardAsync<T>(Uri address, HubTarget target, SilenceTimeout timeout, Func<CancellationToken, Task<T>> step)
    {
        try
        {
            return await step(timeout.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException error) when (timeout.HasElapsed)
        {
            throw Unreachable(address, target, FormattableString.Invariant($"it sent nothing for {_settings.ResponseTimeout.TotalSeconds} s"), error);
        }
        catch (OperationCanceledException error) when (!timeout.Token.IsCancellationRequested)
        {
            throw Unreachable(address, target, "the time limit of the HttpClient has passed", error);
        }
        catch (Exception error) when (error is HttpRequestException or IOException)
        {
            throw Unreachable(address, target, error.InnerException?.Message ?? error.Message, error);
        }
    }

    public void Dispose()
    {
        if (_ownsClient)
        {
            _client.Dispose();
        }
    }

    private async Task<HttpResponseMessage> SendAsync(Uri address, long offset, bool isHub, HubTarget target, SilenceTimeout timeout)
    {
        CheckDefaultHeaders();
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.UserAgent.Add(UserAgent);
        // Sizes and ranges count the bytes of the file, not of a compressed form.
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("identity"));
        if (isHub && _settings.Token is { } token)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        if (offset > 0)
        {
            request.Headers.Range = new RangeHeaderValue(offset, null);
        }

        HttpResponseMessage response = await GuardAsync(
            address, target, timeout, cancel => _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel)).ConfigureAwait(false);
        timeout.Restart();
        return response;
    }

    private void CheckDefaultHeaders()
    {
        foreach (string name in CredentialHeaders)
        {
            if (_client.DefaultRequestHeaders.Contains(name))
            {
                throw new ArgumentException(
                    $"The HttpClient has {name} among its default headers, which it would also send to the hosts that the Hub redirects to. " +
                    $"Remove the header and set {nameof(ModelHubOptions)}.{nameof(ModelHubOptions.Token)} instead.");
            }
        }
    }

    private static Uri? Redirect(Uri address, HttpResponseMessage response) =>
        response.StatusCode is HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther
            or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect
        && response.Headers.Location is { } location
        && Uri.TryCreate(address, location, out Uri? next) && (next.Scheme is "http" or "https")
            ? next
            : null;

    private static TransientFault Unreachable(Uri address, HubTarget target, string reason, Exception cause) => new(
        new HubRequestException(
            $"{target.Description} failed: {Origin.Of(address)} cannot be reached ({reason.TrimEnd('.')}). Check the connection, the proxy " +
            "and HF_ENDPOINT.",
            cause)
        {
            Repository = target.Repository,
            IsUnreachable = true,
        });

    private static string Version() =>
        typeof(HubTransport).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0]
        ?? typeof(HubTransport).Assembly.GetName().Version!.ToString(3);
}
