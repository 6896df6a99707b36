using System.Net;

namespace OpenVinoGenAI;

/// <summary>Makes exceptions of answers that refuse a request.</summary>
internal static class HubErrors
{
    private const int LongestMessage = 500;

    /// <summary>The exception to throw; a <see cref="TransientFault"/> where another attempt may succeed.</summary>
    /// <param name="response">The answer.</param>
    /// <param name="target">What the request was about.</param>
    /// <param name="settings">The settings of the hub.</param>
    /// <param name="isHub">Whether the Hub itself answered, and not a host that it redirects to.</param>
    internal static Exception From(HttpResponseMessage response, HubTarget target, HubSettings settings, bool isHub)
    {
        TimeSpan? retryAfter = RetryAfter(response, settings.TimeProvider);
        // A signed address is valid for a while only; another attempt gets a new one.
        bool isExpired = !isHub && (response.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden);
        bool isBusy = response.StatusCode is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError;
        if (isExpired || isBusy)
        {
            return new TransientFault(Refusal(response, target, retryAfter), retryAfter);
        }

        return isHub ? FromHub(response, target, settings) : Refusal(response, target, retryAfter);
    }

    private static HubException FromHub(HttpResponseMessage response, HubTarget target, HubSettings settings) =>
        (Header(response, "X-Error-Code"), response.StatusCode) switch
        {
            ("GatedRepo", _) => Gated(response, target, settings),
            ("RevisionNotFound", _) => RevisionNotFound(target),
            ("RepoNotFound", _) => RepositoryNotFound(target, settings),
            (null, HttpStatusCode.Unauthorized) when settings.Token is not null && IsTokenRefused(response) =>
                TokenRefused(response, target, settings),
            (null, HttpStatusCode.Unauthorized) => RepositoryNotFound(target, settings),
            (null, HttpStatusCode.NotFound) when target.File is null => RepositoryNotFound(target, settings),
            _ => Refusal(response, target, retryAfter: null),
        };

    private static bool IsTokenRefused(HttpResponseMessage response) =>
        Header(response, "X-Error-Message")?.Contains("invalid", StringComparison.OrdinalIgnoreCase) == true;

    private static GatedRepositoryException Gated(HttpResponseMessage response, HubTarget target, HubSettings settings)
    {
        Uri page = settings.Address($"/{target.Repository}");
        string next = settings.Token is null
            ? $"Accept the conditions on {page.AbsoluteUri}, create a token on {TokenPage(settings)} and set it as HF_TOKEN."
            : $"Accept the conditions on {page.AbsoluteUri} with the account that the token belongs to.";
        return new($"Access to {target.Repository} is restricted by its owner. {next}{ServerText(response)}")
        {
            Repository = target.Repository,
            AccessPage = page,
        };
    }

    private static RevisionNotFoundException RevisionNotFound(HubTarget target) => new(
        $"The repository {target.Repository} has no revision '{target.Revision}'. Name an existing branch or tag, or the full hash of a commit.")
    {
        Repository = target.Repository,
        Revision = target.Revision,
    };

    private static RepositoryNotFoundException RepositoryNotFound(HubTarget target, HubSettings settings) => new(
        $"The repository {target.Repository} does not exist on {Origin.Of(settings.Endpoint)}, or is private. Check the spelling. " +
        (settings.Token is null
            ? $"For a private repository, set HF_TOKEN to a token from {TokenPage(settings)}."
            : "If it is private, use a token whose account has access to it."))
    {
        Repository = target.Repository,
    };

    private static HubTokenException TokenRefused(HttpResponseMessage response, HubTarget target, HubSettings settings) => new(
        $"{Origin.Of(settings.Endpoint)} does not accept the access token. Create a new one on {TokenPage(settings)} and set it as HF_TOKEN, " +
        $"or set HF_HUB_DISABLE_IMPLICIT_TOKEN=1 to work without one.{ServerText(response)}")
    {
        Repository = target.Repository,
    };

    private static HubRequestException Refusal(HttpResponseMessage response, HubTarget target, TimeSpan? retryAfter)
    {
        int status = (int)response.StatusCode;
        string advice = response.StatusCode switch
        {
            HttpStatusCode.TooManyRequests when retryAfter is { } wait =>
                FormattableString.Invariant($"Try again after {Math.Ceiling(wait.TotalSeconds)} s."),
            HttpStatusCode.TooManyRequests => "Try again later; requests with a token have a higher limit.",
            >= HttpStatusCode.InternalServerError => "The server has a problem: try again later.",
            HttpStatusCode.Forbidden => "The token, or the network, does not permit it.",
            HttpStatusCode.NotFound => "The file is listed but not there: try again, the repository may just have changed.",
            _ => "Check the endpoint and the token.",
        };
        string reason = FormattableString.Invariant($"the status {status} ({response.ReasonPhrase})");
        return new($"{target.Description} failed with {reason}. {advice}{ServerText(response)}")
        {
            Repository = target.Repository,
            StatusCode = response.StatusCode,
            RetryAfter = retryAfter,
        };
    }

    private static string TokenPage(HubSettings settings) => settings.Address("/settings/tokens").AbsoluteUri;

    private static string ServerText(HttpResponseMessage response)
    {
        string message = Header(response, "X-Error-Message") ?? string.Empty;
        string text = new([.. message.Where(character => !char.IsControl(character)).Take(LongestMessage)]);
        return text.Length == 0 ? string.Empty : $" The server says: {text}";
    }

    private static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out IEnumerable<string>? values) ? values.First() : null;

    private static TimeSpan? RetryAfter(HttpResponseMessage response, TimeProvider time)
    {
        TimeSpan? wait = response.Headers.RetryAfter?.Delta ?? response.Headers.RetryAfter?.Date - time.GetUtcNow();
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }
}
