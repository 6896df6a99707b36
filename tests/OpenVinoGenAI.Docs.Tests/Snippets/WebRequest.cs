using System.Diagnostics;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace OpenVinoGenAI.Docs.Tests.Snippets;

/// <summary>
/// Waits for the web application that a snippet starts, requests a path from it and stops it. The host announces itself through a
/// diagnostic listener, as it does for the test hosts of ASP.NET Core.
/// </summary>
internal sealed class WebRequest : IDisposable, IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    private readonly string _path;
    private readonly TaskCompletionSource<string> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<IDisposable> _subscriptions = [];

    public WebRequest(string path)
    {
        _path = path;
        _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    /// <summary>The body of the answer.</summary>
    public Task<string> Answer => _answer.Task;

    public void Dispose() => _subscriptions.ForEach(subscription => subscription.Dispose());

    void IObserver<DiagnosticListener>.OnNext(DiagnosticListener value)
    {
        if (value.Name == "Microsoft.Extensions.Hosting")
        {
            _subscriptions.Add(value.Subscribe(this));
        }
    }

    void IObserver<KeyValuePair<string, object?>>.OnNext(KeyValuePair<string, object?> value)
    {
        if (value is { Key: "HostBuilt", Value: IHost host })
        {
            IHostApplicationLifetime lifetime = host.Services.GetRequiredService<IHostApplicationLifetime>();
            lifetime.ApplicationStarted.Register(() => _ = Task.Run(() => RequestAsync(host.Services, lifetime)));
        }
    }

    void IObserver<DiagnosticListener>.OnCompleted()
    {
    }

    void IObserver<DiagnosticListener>.OnError(Exception error) => _answer.TrySetException(error);

    void IObserver<KeyValuePair<string, object?>>.OnCompleted()
    {
    }

    void IObserver<KeyValuePair<string, object?>>.OnError(Exception error) => _answer.TrySetException(error);

    private async Task RequestAsync(IServiceProvider services, IHostApplicationLifetime lifetime)
    {
        try
        {
            string address = services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
            using var client = new HttpClient { BaseAddress = new Uri(address) };
            _answer.TrySetResult(await client.GetStringAsync(new Uri(_path, UriKind.Relative)));
        }
        catch (HttpRequestException error)
        {
            _answer.TrySetException(error);
        }
        finally
        {
            lifetime.StopApplication();
        }
    }
}
