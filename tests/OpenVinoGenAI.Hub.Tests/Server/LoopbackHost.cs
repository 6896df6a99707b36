using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace OpenVinoGenAI.Hub.Tests;

/// <summary>A web server on a free port of this machine. Every port is an origin of its own.</summary>
internal sealed class LoopbackHost : IAsyncDisposable
{
    private readonly WebApplication _application;

    private LoopbackHost(WebApplication application) => _application = application;

    internal Uri Address => new(_application.Urls.Single());

    internal static async Task<LoopbackHost> StartAsync(RequestDelegate handler)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.WebHost.UseSetting("shutdownTimeoutSeconds", "0");
        WebApplication application = builder.Build();
        application.Run(handler);
        await application.StartAsync();
        return new LoopbackHost(application);
    }

    public async ValueTask DisposeAsync()
    {
        await _application.StopAsync(new CancellationToken(canceled: true));
        await _application.DisposeAsync();
    }
}
