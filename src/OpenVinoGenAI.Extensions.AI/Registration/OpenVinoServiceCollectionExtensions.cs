using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OpenVinoGenAI;
using OpenVinoGenAI.Extensions.AI;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers clients over OpenVINO GenAI.</summary>
/// <remarks>
/// Each client is a singleton that the container disposes. Its model is loaded with the first call or, with
/// <see cref="OpenVinoModelOptions.LoadOnStartup"/>, when the host starts. The options are validated when the host starts. A keyed client's options
/// have the key's text as their name.
/// </remarks>
public static class OpenVinoServiceCollectionExtensions
{
    /// <summary>Registers a chat client.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets the options, at least <see cref="OpenVinoModelOptions.Model"/> or <see cref="OpenVinoModelOptions.ModelPath"/>.</param>
    /// <returns>A builder for middleware around the client.</returns>
    public static ChatClientBuilder AddOpenVinoChatClient(this IServiceCollection services, Action<OpenVinoChatModelOptions> configure) =>
        AddChat(services, key: null, options => options.Configure(configure));

    /// <summary>Registers a chat client.</summary>
    /// <param name="services">The services.</param>
    /// <param name="section">The section of the configuration that has the options.</param>
    /// <returns>A builder for middleware around the client.</returns>
    public static ChatClientBuilder AddOpenVinoChatClient(this IServiceCollection services, IConfiguration section) =>
        AddChat(services, key: null, options => Bind(options, section));

    /// <summary>Registers a chat client under a key.</summary>
    /// <param name="services">The services.</param>
    /// <param name="serviceKey">The key.</param>
    /// <param name="configure">Sets the options, at least <see cref="OpenVinoModelOptions.Model"/> or <see cref="OpenVinoModelOptions.ModelPath"/>.</param>
    /// <returns>A builder for middleware around the client.</returns>
    public static ChatClientBuilder AddKeyedOpenVinoChatClient(
        this IServiceCollection services, object serviceKey, Action<OpenVinoChatModelOptions> configure) =>
        AddChat(services, serviceKey ?? throw new ArgumentNullException(nameof(serviceKey)), options => options.Configure(configure));

    /// <summary>Registers a chat client under a key.</summary>
    /// <param name="services">The services.</param>
    /// <param name="serviceKey">The key.</param>
    /// <param name="section">The section of the configuration that has the options.</param>
    /// <returns>A builder for middleware around the client.</returns>
    public static ChatClientBuilder AddKeyedOpenVinoChatClient(this IServiceCollection services, object serviceKey, IConfiguration section) =>
        AddChat(services, serviceKey ?? throw new ArgumentNullException(nameof(serviceKey)), options => Bind(options, section));

    /// <summary>Registers a speech to text client.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets the options, at least <see cref="OpenVinoModelOptions.Model"/> or <see cref="OpenVinoModelOptions.ModelPath"/>.</param>
    /// <returns>A builder for middleware around the client.</returns>
    [Experimental("MEAI001")]
    public static SpeechToTextClientBuilder AddOpenVinoSpeechToTextClient(this IServiceCollection services, Action<OpenVinoModelOptions> configure) =>
        AddSpeech(services, key: null, options => options.Configure(configure));

    /// <summary>Registers a speech to text client.</summary>
    /// <param name="services">The services.</param>
    /// <param name="section">The section of the configuration that has the options.</param>
    /// <returns>A builder for middleware around the client.</returns>
    [Experimental("MEAI001")]
    public static SpeechToTextClientBuilder AddOpenVinoSpeechToTextClient(this IServiceCollection services, IConfiguration section) =>
        AddSpeech(services, key: null, options => Bind(options, section));

    /// <summary>Registers a speech to text client under a key.</summary>
    /// <param name="services">The services.</param>
    /// <param name="serviceKey">The key.</param>
    /// <param name="configure">Sets the options, at least <see cref="OpenVinoModelOptions.Model"/> or <see cref="OpenVinoModelOptions.ModelPath"/>.</param>
    /// <returns>A builder for middleware around the client.</returns>
    [Experimental("MEAI001")]
    public static SpeechToTextClientBuilder AddKeyedOpenVinoSpeechToTextClient(
        this IServiceCollection services, object serviceKey, Action<OpenVinoModelOptions> configure) =>
        AddSpeech(services, serviceKey ?? throw new ArgumentNullException(nameof(serviceKey)), options => options.Configure(configure));

    /// <summary>Registers an image generator.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets the options, at least <see cref="OpenVinoModelOptions.Model"/> or <see cref="OpenVinoModelOptions.ModelPath"/>.</param>
    /// <returns>A builder for middleware around the generator.</returns>
    [Experimental("MEAI001")]
    public static ImageGeneratorBuilder AddOpenVinoImageGenerator(this IServiceCollection services, Action<OpenVinoModelOptions> configure) =>
        AddImages(services, key: null, options => options.Configure(configure));

    /// <summary>Registers an image generator.</summary>
    /// <param name="services">The services.</param>
    /// <param name="section">The section of the configuration that has the options.</param>
    /// <returns>A builder for middleware around the generator.</returns>
    [Experimental("MEAI001")]
    public static ImageGeneratorBuilder AddOpenVinoImageGenerator(this IServiceCollection services, IConfiguration section) =>
        AddImages(services, key: null, options => Bind(options, section));

    /// <summary>Registers an image generator under a key.</summary>
    /// <param name="services">The services.</param>
    /// <param name="serviceKey">The key.</param>
    /// <param name="configure">Sets the options, at least <see cref="OpenVinoModelOptions.Model"/> or <see cref="OpenVinoModelOptions.ModelPath"/>.</param>
    /// <returns>A builder for middleware around the generator.</returns>
    [Experimental("MEAI001")]
    public static ImageGeneratorBuilder AddKeyedOpenVinoImageGenerator(
        this IServiceCollection services, object serviceKey, Action<OpenVinoModelOptions> configure) =>
        AddImages(services, serviceKey ?? throw new ArgumentNullException(nameof(serviceKey)), options => options.Configure(configure));

    /// <summary>Registers a text to speech client.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets the options, at least <see cref="OpenVinoModelOptions.Model"/> or <see cref="OpenVinoModelOptions.ModelPath"/>.</param>
    /// <param name="serviceKey">The client's key; <see langword="null"/> for none.</param>
    /// <returns>A builder for middleware around the client.</returns>
    [Experimental("MEAI001")]
    public static TextToSpeechClientBuilder AddOpenVinoTextToSpeechClient(
        this IServiceCollection services, Action<OpenVinoModelOptions> configure, object? serviceKey = null)
    {
        string key = "text-to-speech " + Registrations.NameOf(serviceKey);
        Registrations.Add<OpenVinoTextToSpeechClient, OpenVinoModelOptions>(
            services,
            key,
            options => options.Configure(configure),
            static (_, options) => new OpenVinoTextToSpeechClient(
                new LazyModel<Text2SpeechPipeline>(() => ClientTelemetry.Load(
                    options.Name, options.Device, () => new Text2SpeechPipeline(options.FetchFolder(), options.Device, options.ReadProperties()))),
                options.Name,
                new SpeakerVoices(given: null, options.FindFolder)),
            static (client, token) => client.LoadAsync(token));
        return serviceKey is null
            ? services.AddTextToSpeechClient(provider => Registrations.Get<OpenVinoTextToSpeechClient>(provider, key))
            : services.AddKeyedTextToSpeechClient(serviceKey, provider => Registrations.Get<OpenVinoTextToSpeechClient>(provider, key));
    }

    /// <summary>Registers an embedding generator.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets the options, at least <see cref="OpenVinoModelOptions.Model"/> or <see cref="OpenVinoModelOptions.ModelPath"/>.</param>
    /// <param name="serviceKey">The generator's key; <see langword="null"/> for none.</param>
    /// <returns>A builder for middleware around the generator.</returns>
    public static EmbeddingGeneratorBuilder<string, Embedding<float>> AddOpenVinoEmbeddingGenerator(
        this IServiceCollection services, Action<OpenVinoEmbeddingModelOptions> configure, object? serviceKey = null) =>
        AddEmbeddings(services, serviceKey, options => options.Configure(configure));

    /// <summary>Registers an embedding generator.</summary>
    /// <param name="services">The services.</param>
    /// <param name="section">The section of the configuration that has the options.</param>
    /// <param name="serviceKey">The generator's key; <see langword="null"/> for none.</param>
    /// <returns>A builder for middleware around the generator.</returns>
    public static EmbeddingGeneratorBuilder<string, Embedding<float>> AddOpenVinoEmbeddingGenerator(
        this IServiceCollection services, IConfiguration section, object? serviceKey = null) =>
        AddEmbeddings(services, serviceKey, options =>
        {
            ArgumentNullException.ThrowIfNull(section);
            options.Bind(section);
        });

    /// <summary>Registers a reranker as <see cref="IReranker"/>.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets the options, at least <see cref="OpenVinoModelOptions.Model"/> or <see cref="OpenVinoModelOptions.ModelPath"/>.</param>
    /// <param name="serviceKey">The reranker's key; <see langword="null"/> for none.</param>
    /// <returns><paramref name="services"/>.</returns>
    public static IServiceCollection AddOpenVinoReranker(
        this IServiceCollection services, Action<OpenVinoModelOptions> configure, object? serviceKey = null)
    {
        string key = "re-ranking " + Registrations.NameOf(serviceKey);
        Registrations.Add<OpenVinoReranker, OpenVinoModelOptions>(
            services,
            key,
            options => options.Configure(configure),
            static (_, options) => new OpenVinoReranker(
                new LazyModel<TextRerankPipeline>(() => ClientTelemetry.Load(
                    options.Name, options.Device, () => new TextRerankPipeline(options.FetchFolder(), options.Device, config: null, options.ReadProperties()))),
                options.Name),
            static (client, token) => client.LoadAsync(token));
        return serviceKey is null
            ? services.AddSingleton<IReranker>(provider => Registrations.Get<OpenVinoReranker>(provider, key))
            : services.AddKeyedSingleton<IReranker>(serviceKey, (provider, _) => Registrations.Get<OpenVinoReranker>(provider, key));
    }

    private static EmbeddingGeneratorBuilder<string, Embedding<float>> AddEmbeddings(
        IServiceCollection services, object? serviceKey, Action<OptionsBuilder<OpenVinoEmbeddingModelOptions>> configure)
    {
        string key = "embeddings " + Registrations.NameOf(serviceKey);
        Registrations.Add<OpenVinoEmbeddingGenerator, OpenVinoEmbeddingModelOptions>(
            services,
            key,
            configure,
            static (_, options) => new OpenVinoEmbeddingGenerator(new LazyModel<EmbeddingModel>(options.Load), options.Name, options.TruncatesDimensions),
            static (client, token) => client.LoadAsync(token));
        return serviceKey is null
            ? services.AddEmbeddingGenerator<string, Embedding<float>>(provider => Registrations.Get<OpenVinoEmbeddingGenerator>(provider, key))
            : services.AddKeyedEmbeddingGenerator<string, Embedding<float>>(serviceKey, provider => Registrations.Get<OpenVinoEmbeddingGenerator>(provider, key));
    }

    private static ChatClientBuilder AddChat(IServiceCollection services, object? key, Action<OptionsBuilder<OpenVinoChatModelOptions>> configure)
    {
        Registrations.Add<OpenVinoChatClient, OpenVinoChatModelOptions>(
            services,
            key,
            configure,
            static (provider, options) => new OpenVinoChatClient(
                new LazyModel<IChatModel>(options.Load), options.ToClientOptions(), provider.GetService<ILogger<OpenVinoChatClient>>()),
            static (client, token) => client.LoadAsync(token));
        return key is null
            ? services.AddChatClient(static provider => provider.GetRequiredService<OpenVinoChatClient>())
            : services.AddKeyedChatClient(key, provider => provider.GetRequiredKeyedService<OpenVinoChatClient>(key));
    }

    [Experimental("MEAI001")]
    private static SpeechToTextClientBuilder AddSpeech(IServiceCollection services, object? key, Action<OptionsBuilder<OpenVinoModelOptions>> configure)
    {
        Registrations.Add<OpenVinoSpeechToTextClient, OpenVinoModelOptions>(
            services,
            SpeechKey(key),
            configure,
            static (_, options) => new OpenVinoSpeechToTextClient(
                new LazyModel<WhisperPipeline>(() => ClientTelemetry.Load(
                    options.Name, options.Device, () => new WhisperPipeline(options.FetchFolder(), options.Device, new() { Properties = options.ReadProperties() }))),
                options.Name),
            static (client, token) => client.LoadAsync(token));
        return key is null
            ? services.AddSpeechToTextClient(static provider => Registrations.Get<OpenVinoSpeechToTextClient>(provider, SpeechKey(null)))
            : services.AddKeyedSpeechToTextClient(key, provider => Registrations.Get<OpenVinoSpeechToTextClient>(provider, SpeechKey(key)));
    }

    [Experimental("MEAI001")]
    private static ImageGeneratorBuilder AddImages(IServiceCollection services, object? key, Action<OptionsBuilder<OpenVinoModelOptions>> configure)
    {
        Registrations.Add<OpenVinoImageGenerator, OpenVinoModelOptions>(
            services,
            ImageKey(key),
            configure,
            static (_, options) => new OpenVinoImageGenerator(
                new LazyModel<ImagePipelines>(() => ClientTelemetry.Load(
                    options.Name, options.Device, () => ImagePipelines.Load(options.FetchFolder(), options.Device, new() { Properties = options.ReadProperties() }))),
                options.Name),
            static (client, token) => client.LoadAsync(token));
        return key is null
            ? services.AddImageGenerator(static provider => Registrations.Get<OpenVinoImageGenerator>(provider, ImageKey(null)))
            : services.AddKeyedImageGenerator(key, provider => Registrations.Get<OpenVinoImageGenerator>(provider, ImageKey(key)));
    }

    // Speech and images have options of the same type, which only their names tell apart.
    private static string SpeechKey(object? key) => "speech-to-text " + Registrations.NameOf(key);

    private static string ImageKey(object? key) => "image-generation " + Registrations.NameOf(key);

    private static void Bind(OptionsBuilder<OpenVinoChatModelOptions> options, IConfiguration section)
    {
        ArgumentNullException.ThrowIfNull(section);
        options.Bind(section);
    }

    private static void Bind(OptionsBuilder<OpenVinoModelOptions> options, IConfiguration section)
    {
        ArgumentNullException.ThrowIfNull(section);
        options.Bind(section);
    }
}
