using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace OpenVinoGenAI.Extensions.AI;

/// <summary>What the registrations of all kinds of clients have in common.</summary>
internal static class Registrations
{
    /// <summary>The name of the options of a client: that of its key.</summary>
    internal static string NameOf(object? key) => key switch
    {
        null => Options.DefaultName,
        string text => text,
        _ => Convert.ToString(key, System.Globalization.CultureInfo.InvariantCulture) ?? throw new ArgumentException("The key has no text.", nameof(key)),
    };

    /// <summary>Registers a client with its options and, for the start of the host, its loader.</summary>
    /// <typeparam name="TClient">The client.</typeparam>
    /// <typeparam name="TOptions">Its options.</typeparam>
    internal static void Add<TClient, TOptions>(
        IServiceCollection services,
        object? key,
        Action<OptionsBuilder<TOptions>> configure,
        Func<IServiceProvider, TOptions, TClient> create,
        Func<TClient, CancellationToken, Task> load)
        where TClient : class
        where TOptions : OpenVinoModelOptions, new()
    {
        ArgumentNullException.ThrowIfNull(services);
        string name = NameOf(key);
        configure(services.AddOptions<TOptions>(name)
            .PostConfigure<IServiceProvider>(static (options, provider) => options.UseHub(provider.GetService<ModelHub>()))
            .ValidateOnStart());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<TOptions>, ModelOptionsValidator<TOptions>>());
        if (key is null)
        {
            services.AddSingleton(provider => create(provider, OptionsOf<TOptions>(provider, name)));
        }
        else
        {
            services.AddKeyedSingleton(key, (provider, _) => create(provider, OptionsOf<TOptions>(provider, name)));
        }

        services.AddSingleton<IHostedService>(provider => new ModelLoader(
            OptionsOf<TOptions>(provider, name).LoadOnStartup ? token => load(Get<TClient>(provider, key), token) : null));
    }

    internal static T Get<T>(IServiceProvider provider, object? key)
        where T : notnull => key is null ? provider.GetRequiredService<T>() : provider.GetRequiredKeyedService<T>(key);

    internal static TOptions OptionsOf<TOptions>(IServiceProvider provider, string name)
        where TOptions : class, new() =>
        provider.GetRequiredService<IOptionsMonitor<TOptions>>().Get(name);
}
