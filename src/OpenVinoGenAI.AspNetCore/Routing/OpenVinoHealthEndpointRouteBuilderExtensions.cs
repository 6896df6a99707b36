using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Routing;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Maps the health of a server of models.</summary>
public static class OpenVinoHealthEndpointRouteBuilderExtensions
{
    /// <summary>The tag of the health checks that say whether the server can answer.</summary>
    public const string ReadinessTag = "openvino-ready";

    /// <summary>
    /// Maps <c>live</c>, which answers while the process serves requests, and <c>ready</c>, which answers with status 503 if the engine of a served
    /// chat model has failed, or if a model that should be loaded is not. Neither loads a model, generates, or needs an API key.
    /// </summary>
    /// <param name="endpoints">The application.</param>
    /// <param name="prefix">The path before the endpoints.</param>
    /// <returns>The group of endpoints.</returns>
    public static RouteGroupBuilder MapOpenVinoHealth(this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string prefix = "/health")
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(prefix);
        RouteGroupBuilder group = endpoints.MapGroup(prefix);
        group.MapHealthChecks("live", new HealthCheckOptions { Predicate = _ => false });
        group.MapHealthChecks("ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(ReadinessTag) });
        return group;
    }
}
