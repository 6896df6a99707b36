using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace OpenVinoGenAI.AspNetCore;

/// <summary>What all endpoints have in common: keys, limits, errors and metrics.</summary>
internal static partial class ServingEndpoint
{
    /// <summary>Makes an endpoint.</summary>
    /// <param name="name">Its name in metrics.</param>
    /// <param name="answer">Answers a request.</param>
    internal static RequestDelegate Create(string name, Func<ServingCall, Task> answer) => context => RunAsync(context, name, answer);

    [SuppressMessage("Design", "CA1031", Justification = "Every exception becomes an error in the official shape.")]
    private static async Task RunAsync(HttpContext context, string name, Func<ServingCall, Task> answer)
    {
        IServiceProvider services = context.RequestServices;
        OpenVinoOpenAIOptions options = services.GetRequiredService<IOptionsMonitor<OpenVinoOpenAIOptions>>().CurrentValue;
        var call = new ServingCall(context, name, options, services.GetRequiredService<ModelCatalog>(), services.GetRequiredService<ServingMetrics>());
        int status = StatusCodes.Status200OK;
        try
        {
            services.GetRequiredService<ApiKeyCheck>().Check(context);
            LimitBody(context, options.MaxRequestBodySize);
            await answer(call).ConfigureAwait(false);
        }
        catch (Exception error)
        {
            ApiException api = context.RequestAborted.IsCancellationRequested ? ApiErrors.From(new OperationCanceledException()) : ApiErrors.From(error);
            status = api.Status;
            await FailAsync(context, name, api).ConfigureAwait(false);
        }
        finally
        {
            call.RecordEnd(status);
        }
    }

    private static void LimitBody(HttpContext context, long most)
    {
        if (context.Request.ContentLength > most)
        {
            throw new BadHttpRequestException("The body is too large.", StatusCodes.Status413PayloadTooLarge);
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } feature)
        {
            feature.MaxRequestBodySize = most;
        }

        context.Features.Set<IFormFeature>(new FormFeature(context.Request, new FormOptions { MultipartBodyLengthLimit = most }));
    }

    private static async Task FailAsync(HttpContext context, string name, ApiException error)
    {
        if (error.Status >= StatusCodes.Status500InternalServerError)
        {
            LogFailure(Logger(context), name, error.InnerException ?? error);
        }

        if (context.RequestAborted.IsCancellationRequested)
        {
            if (!context.Response.HasStarted)
            {
                context.Response.StatusCode = error.Status;
            }

            return;
        }

        if (!context.Response.HasStarted)
        {
            if (error.RetryAfter is { } seconds)
            {
                context.Response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
            }

            await JsonAnswer.WriteAsync(context, error.Status, ErrorResponse.Of(error), ServingJson.Default.ErrorResponse).ConfigureAwait(false);
            return;
        }

        // Too late for a status: a client of a stream reads the error as its last event. Any other answer is cut off, so that nobody takes it for whole.
        if (context.Response.ContentType != "text/event-stream")
        {
            context.Abort();
            return;
        }

        using ServerSentEvents events = ServerSentEvents.Continue(context);
        events.Write(ErrorResponse.Of(error), ServingJson.Default.ErrorResponse);
        await events.FlushAsync(context.RequestAborted).ConfigureAwait(false);
    }

    private static ILogger Logger(HttpContext context) =>
        context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(OpenVinoServerTelemetry.MeterName);

    [LoggerMessage(Level = LogLevel.Error, Message = "The endpoint {Endpoint} failed.")]
    private static partial void LogFailure(ILogger logger, string endpoint, Exception error);
}
