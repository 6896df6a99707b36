using Microsoft.Extensions.DependencyInjection;
using OpenVinoGenAI.AspNetCore;
using OpenVinoGenAI.Samples.WebChat.ModelServer;

namespace OpenVinoGenAI.Samples.WebChat;

/// <summary>Registers the models, in this program or in a model server, as the configuration says. Nothing else in the program knows where they run.</summary>
internal static class Provider
{
    /// <exception cref="InvalidOperationException">The configuration names another provider.</exception>
    internal static void Add(WebApplicationBuilder builder)
    {
        ConfigurationManager configuration = builder.Configuration;
        switch (configuration["Provider"])
        {
            case "InProcess":
                UseSampleModels(configuration);
                builder.Services.AddOpenVinoOpenAI(configuration.GetSection("OpenVino"));
                break;
            case "ModelServer":
                var server = new ModelServerClients(new Uri(configuration["ModelServer:Endpoint"] ?? throw new InvalidOperationException("ModelServer:Endpoint is not set.")));
                OpenVinoOpenAIBuilder models = builder.Services.AddOpenVinoOpenAI(options => configuration.GetSection("OpenVino").Bind(options));
                foreach (IConfigurationSection model in configuration.GetSection("OpenVino:Models").GetChildren())
                {
                    server.Add(models, model.Key, Enum.Parse<OpenVinoModelTask>(model["Task"]!, ignoreCase: true));
                }

                break;
            case var other:
                throw new InvalidOperationException($"Provider is '{other}': it must be InProcess or ModelServer.");
        }
    }

    private static void UseSampleModels(ConfigurationManager configuration)
    {
        foreach (IConfigurationSection model in configuration.GetSection("OpenVino:Models").GetChildren())
        {
            if (model["Model"] is null)
            {
                model["ModelPath"] ??= SampleModels.Find(model.Key);
            }
        }
    }
}
