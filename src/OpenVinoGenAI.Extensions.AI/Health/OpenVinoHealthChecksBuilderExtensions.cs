using Microsoft.Extensions.Diagnostics.HealthChecks;
using OpenVinoGenAI.Extensions.AI;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds health checks of clients over OpenVINO GenAI.</summary>
public static class OpenVinoHealthChecksBuilderExtensions
{
    /// <summary>
    /// Adds a health check of a registered chat client: unhealthy if its engine has failed, or if its model should be loaded and is not; degraded
    /// if its queue is full. The check neither loads the model nor generates.
    /// </summary>
    /// <param name="builder">The health checks.</param>
    /// <param name="name">The name of the check.</param>
    /// <param name="serviceKey">The client's key, if it has one.</param>
    /// <param name="failureStatus">What to report instead of unhealthy.</param>
    /// <param name="tags">Tags of the check.</param>
    /// <returns><paramref name="builder"/>.</returns>
    public static IHealthChecksBuilder AddOpenVinoGenAI(
        this IHealthChecksBuilder builder,
        string name = "openvino",
        object? serviceKey = null,
        HealthStatus? failureStatus = null,
        IEnumerable<string>? tags = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Add(new HealthCheckRegistration(
            name,
            provider => new OpenVinoHealthCheck(
                Registrations.Get<OpenVinoChatClient>(provider, serviceKey),
                Registrations.OptionsOf<OpenVinoChatModelOptions>(provider, Registrations.NameOf(serviceKey)).LoadOnStartup),
            failureStatus,
            tags));
    }
}
