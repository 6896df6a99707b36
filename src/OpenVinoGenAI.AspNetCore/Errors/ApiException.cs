using System.Globalization;

namespace OpenVinoGenAI.AspNetCore;

/// <summary>An error that a client gets in the official shape.</summary>
internal sealed class ApiException(int status, string code, string? parameter, string message, Exception? innerException = null)
    : Exception(message, innerException)
{
    internal int Status { get; } = status;

    internal string Code { get; } = code;

    /// <summary>The part of the request that is wrong, by its name in the request.</summary>
    internal string? Parameter { get; } = parameter;

    /// <summary>After how many seconds the client may try again.</summary>
    internal int? RetryAfter { get; private init; }

    internal string Type => Status switch
    {
        StatusCodes.Status401Unauthorized => "authentication_error",
        StatusCodes.Status429TooManyRequests => "rate_limit_error",
        >= StatusCodes.Status500InternalServerError => "server_error",
        _ => "invalid_request_error",
    };

    internal static ApiException Invalid(string? parameter, string message, Exception? innerException = null) =>
        new(StatusCodes.Status400BadRequest, "invalid_value", parameter, message, innerException);

    internal static ApiException Missing(string parameter) =>
        new(StatusCodes.Status400BadRequest, "missing_required_parameter", parameter, $"The request needs '{parameter}'.");

    internal static ApiException Unsupported(string? parameter, string message, Exception? innerException = null) =>
        new(StatusCodes.Status400BadRequest, "unsupported_value", parameter, message, innerException);

    internal static ApiException UnknownParameter(string parameter) =>
        new(StatusCodes.Status400BadRequest, "unknown_parameter", parameter, $"The parameter '{parameter}' is unknown to this server. Leave it out.");

    internal static ApiException UnknownModel(string id, IEnumerable<string> known) => new(
        StatusCodes.Status404NotFound,
        "model_not_found",
        "model",
        $"The model '{id}' does not exist. Available models: {string.Join(", ", known.Order(StringComparer.Ordinal).DefaultIfEmpty("none"))}.");

    internal static ApiException WrongKey(bool isMissing) => new(
        StatusCodes.Status401Unauthorized,
        "invalid_api_key",
        null,
        isMissing ? "The request has no API key. Send it in the header 'Authorization: Bearer KEY'." : "The API key is not known to this server.");

    internal static ApiException Busy(string model, int retryAfter) => new(
        StatusCodes.Status429TooManyRequests,
        "rate_limit_exceeded",
        null,
        string.Create(CultureInfo.InvariantCulture, $"The queue of the model '{model}' is full. Try again in {retryAfter} s."))
    { RetryAfter = retryAfter };

    internal static ApiException Unavailable(string code, string message, Exception innerException) =>
        new(StatusCodes.Status503ServiceUnavailable, code, null, message, innerException) { RetryAfter = 5 };
}
