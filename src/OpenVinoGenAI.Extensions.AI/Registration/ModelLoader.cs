using Microsoft.Extensions.Hosting;

namespace OpenVinoGenAI.Extensions.AI;

/// <summary>Loads the model of a registered client when the host starts.</summary>
/// <param name="load">Loads the model; <see langword="null"/> if that waits for the first call.</param>
internal sealed class ModelLoader(Func<CancellationToken, Task>? load) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => load?.Invoke(cancellationToken) ?? Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
