using System.Text.Json;

namespace OpenVinoGenAI.AspNetCore;

/// <summary>Says what a client gets for an exception. Only what is about the request itself is told; the rest goes to the log.</summary>
internal static class ApiErrors
{
    private const int ClientClosedRequest = 499;

    internal static ApiException From(Exception error) => error switch
    {
        ApiException api => api,
        JsonException json => FromJson(json),
        BadHttpRequestException http => FromHttp(http),
        PromptTooLongException prompt => new(StatusCodes.Status400BadRequest, "context_length_exceeded", null, Text(prompt), prompt),
        CacheExhaustedException cache => ApiException.Unavailable("cache_exhausted", cache.Message, cache),
        InvalidConfigurationException config => ApiException.Invalid(NameOf(config.Option), config.Message, config),
        ImageFormatException image => new(StatusCodes.Status400BadRequest, "invalid_image", null, image.Message, image),
        AudioFormatException audio => new(StatusCodes.Status400BadRequest, "invalid_audio", "file", audio.Message, audio),
        NotSupportedException unsupported => ApiException.Unsupported(null, unsupported.Message, unsupported),
        ArgumentException argument => ApiException.Invalid(null, Text(argument), argument),
        ModelLoadException or DeviceNotAvailableException or NativeLibraryException or HubException =>
            ApiException.Unavailable("model_not_available", "The model cannot be loaded. The server's log says why.", error),
        ObjectDisposedException => ApiException.Unavailable("shutting_down", "The server is shutting down.", error),
        OperationCanceledException => new(ClientClosedRequest, "request_cancelled", null, "The request was cancelled.", error),
        _ => new(StatusCodes.Status500InternalServerError, "internal_error", null, "The server failed to answer. Its log says why.", error),
    };

    private static ApiException FromJson(JsonException error)
    {
        // A syntax error has the reader's exception inside; a value of the wrong type has not, and its path names the value.
        bool isSyntax = error.InnerException is JsonException;
        string? parameter = error.Path?.TrimStart('$', '.') is { Length: > 0 } path ? path : null;
        return isSyntax || parameter is null
            ? new ApiException(StatusCodes.Status400BadRequest, "invalid_json", null, "The body of the request is not the JSON that this endpoint takes.", error)
            : new ApiException(StatusCodes.Status400BadRequest, "invalid_type", parameter, $"'{parameter}' has a value of the wrong type.", error);
    }

    private static ApiException FromHttp(BadHttpRequestException error) => error.StatusCode == StatusCodes.Status413PayloadTooLarge
        ? new ApiException(error.StatusCode, "request_too_large", null, "The body of the request is larger than this server accepts.", error)
        : new ApiException(error.StatusCode, "bad_request", null, error.Message, error);

    // Without what .NET appends for the programmer: the name of the parameter and the value on a line of its own.
    private static string Text(ArgumentException error)
    {
        string text = error.Message.Split('\n')[0].TrimEnd();
        int parameter = text.LastIndexOf(" (Parameter '", StringComparison.Ordinal);
        return parameter > 0 ? text[..parameter] : text;
    }

    private static string? NameOf(string? option) => option is null ? null : JsonNamingPolicy.SnakeCaseLower.ConvertName(option);
}
