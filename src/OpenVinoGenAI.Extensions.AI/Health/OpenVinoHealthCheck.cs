using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace OpenVinoGenAI.Extensions.AI;

/// <summary>Says whether a chat client can answer, without a generation and without loading its model.</summary>
/// <param name="client">The client.</param>
/// <param name="loadsOnStartup">Whether the model should be loaded by now.</param>
internal sealed class OpenVinoHealthCheck(OpenVinoChatClient client, bool loadsOnStartup) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(Check());

    private HealthCheckResult Check()
    {
        if (!client.IsLoaded)
        {
            return loadsOnStartup
                ? HealthCheckResult.Unhealthy("The model is not loaded yet.")
                : HealthCheckResult.Healthy("The model is loaded at its first use.");
        }

        if (client.Engine is not { } engine)
        {
            return HealthCheckResult.Healthy("The model is loaded.");
        }

        EngineMetrics metrics = engine.Metrics;
        var data = new Dictionary<string, object>
        {
            ["running_requests"] = metrics.RunningRequests,
            ["waiting_requests"] = metrics.WaitingRequests,
            ["kv_cache_usage"] = metrics.CacheUsage,
        };
        return engine.Fault is { } fault ? HealthCheckResult.Unhealthy("The engine has failed and answers no more requests.", fault, data)
            : metrics.WaitingRequests >= engine.MaxQueuedRequests ? HealthCheckResult.Degraded("The engine's queue is full.", data: data)
            : HealthCheckResult.Healthy("The engine runs.", data);
    }
}
