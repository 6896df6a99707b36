using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using OpenVinoGenAI.AspNetCore;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers what the OpenAI-compatible endpoints need.</summary>
public static class OpenVinoOpenAIServiceCollectionExtensions
{
    /// <summary>Registers the services of the endpoints that <c>app.MapOpenVinoOpenAI()</c> maps.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets keys and limits; <see langword="null"/> for the defaults.</param>
    /// <returns>A builder for the models to serve.</returns>
    public static OpenVinoOpenAIBuilder AddOpenVinoOpenAI(this IServiceCollection services, Action<OpenVinoOpenAIOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        OptionsBuilder<OpenVinoOpenAIOptions> options = services.AddOptions<OpenVinoOpenAIOptions>().ValidateOnStart();
        if (configure is not null)
        {
            options.Configure(configure);
        }

        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<OpenVinoOpenAIOptions>, OpenVinoOpenAIOptionsValidator>());
        services.AddMetrics();
        services.AddHealthChecks();
        services.TryAddSingleton<ApiKeyCheck>();
        services.TryAddSingleton<ModelCatalog>();
        services.TryAddSingleton<ServingMetrics>();
        return new OpenVinoOpenAIBuilder(services);
    }

    /// <summary>Registers the services of the endpoints, with keys, limits and models from the configuration.</summary>
    /// <param name="services">The services.</param>
    /// <param name="section">
    /// The section with the options of <see cref="OpenVinoOpenAIOptions"/> and, below <c>Models</c>, the models as for
    /// <see cref="OpenVinoOpenAIBuilder.AddModels"/>.
    /// </param>
    /// <returns>A builder for further models.</returns>
    /// <exception cref="InvalidOperationException">A model has no task, or a value cannot be read.</exception>
    public static OpenVinoOpenAIBuilder AddOpenVinoOpenAI(this IServiceCollection services, IConfiguration section)
    {
        ArgumentNullException.ThrowIfNull(section);
        return services.AddOpenVinoOpenAI(options => section.Bind(options)).AddModels(section.GetSection("Models"));
    }
}
