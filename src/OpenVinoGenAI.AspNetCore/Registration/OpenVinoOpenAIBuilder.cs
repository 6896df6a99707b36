using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace OpenVinoGenAI.AspNetCore;

/// <summary>Adds the models that the OpenAI-compatible endpoints serve.</summary>
/// <remarks>
/// A model is loaded by the first request for it or, with <see cref="OpenVinoModelOptions.LoadOnStartup"/>, when the host starts. Its client is also a
/// keyed service whose key is the model's name, so that the application's own code can use the same loaded model.
/// </remarks>
public sealed class OpenVinoOpenAIBuilder
{
    /// <summary>How many requests of a model may be active at once where no other number is given: 256.</summary>
    public const int DefaultMaxActiveRequests = 256;

    internal OpenVinoOpenAIBuilder(IServiceCollection services) => Services = services;

    /// <summary>The services that the models are added to.</summary>
    public IServiceCollection Services { get; }

    /// <summary>Serves a language model, or with <see cref="ChatModelKind.Vision"/> a vision language model.</summary>
    /// <param name="model">The model's name in requests.</param>
    /// <param name="configure">Sets the options, at least <see cref="OpenVinoModelOptions.ModelPath"/>.</param>
    /// <param name="maxActiveRequests">
    /// The most requests for this model that may run or wait at once, at least 1; further ones are answered with status 429. A request for several
    /// answers counts as several.
    /// </param>
    /// <returns>This builder.</returns>
    public OpenVinoOpenAIBuilder AddChatModel(
        string model, Action<OpenVinoChatModelOptions> configure, int maxActiveRequests = DefaultMaxActiveRequests)
    {
        Add(model, OpenVinoModelTask.Chat, maxActiveRequests);
        Services.AddKeyedOpenVinoChatClient(model, Named<OpenVinoChatModelOptions>(model, configure));
        Services.AddHealthChecks().AddOpenVinoGenAI($"openvino {model}", model, tags: [OpenVinoHealthEndpointRouteBuilderExtensions.ReadinessTag]);
        return this;
    }

    /// <summary>Serves a model for embeddings.</summary>
    /// <inheritdoc cref="AddChatModel"/>
    public OpenVinoOpenAIBuilder AddEmbeddingModel(
        string model, Action<OpenVinoEmbeddingModelOptions> configure, int maxActiveRequests = DefaultMaxActiveRequests)
    {
        Add(model, OpenVinoModelTask.Embeddings, maxActiveRequests);
        Services.AddOpenVinoEmbeddingGenerator(Named<OpenVinoEmbeddingModelOptions>(model, configure), model);
        return this;
    }

    /// <summary>Serves a model for re-ranking.</summary>
    /// <inheritdoc cref="AddChatModel"/>
    public OpenVinoOpenAIBuilder AddRerankModel(
        string model, Action<OpenVinoModelOptions> configure, int maxActiveRequests = DefaultMaxActiveRequests)
    {
        Add(model, OpenVinoModelTask.Rerank, maxActiveRequests);
        Services.AddOpenVinoReranker(Named<OpenVinoModelOptions>(model, configure), model);
        return this;
    }

    /// <summary>Serves a Whisper model for transcription and translation.</summary>
    /// <inheritdoc cref="AddChatModel"/>
    public OpenVinoOpenAIBuilder AddSpeechToTextModel(
        string model, Action<OpenVinoModelOptions> configure, int maxActiveRequests = DefaultMaxActiveRequests)
    {
        Add(model, OpenVinoModelTask.SpeechToText, maxActiveRequests);
        Services.AddKeyedOpenVinoSpeechToTextClient(model, Named<OpenVinoModelOptions>(model, configure));
        return this;
    }

    /// <summary>Serves a model for speech synthesis.</summary>
    /// <inheritdoc cref="AddChatModel"/>
    public OpenVinoOpenAIBuilder AddTextToSpeechModel(
        string model, Action<OpenVinoModelOptions> configure, int maxActiveRequests = DefaultMaxActiveRequests)
    {
        Add(model, OpenVinoModelTask.TextToSpeech, maxActiveRequests);
        Services.AddOpenVinoTextToSpeechClient(Named<OpenVinoModelOptions>(model, configure), model);
        return this;
    }

    /// <summary>Serves a model for image generation.</summary>
    /// <inheritdoc cref="AddChatModel"/>
    public OpenVinoOpenAIBuilder AddImageModel(
        string model, Action<OpenVinoModelOptions> configure, int maxActiveRequests = DefaultMaxActiveRequests)
    {
        Add(model, OpenVinoModelTask.ImageGeneration, maxActiveRequests);
        Services.AddKeyedOpenVinoImageGenerator(model, Named<OpenVinoModelOptions>(model, configure));
        return this;
    }

    /// <summary>
    /// Serves a client that is registered elsewhere as a keyed service, for instance one of another server: an <see cref="IChatClient"/>, an
    /// <see cref="IEmbeddingGenerator{TInput, TEmbedding}"/> of strings and floats, an <see cref="IReranker"/>, an <c>ISpeechToTextClient</c>, an
    /// <c>ITextToSpeechClient</c> or an <c>IImageGenerator</c>, as the task says.
    /// </summary>
    /// <param name="model">The model's name in requests, and the key of the service.</param>
    /// <param name="task">What the model is for.</param>
    /// <param name="maxActiveRequests">The most requests that may run or wait at once, at least 1; further ones are answered with status 429.</param>
    /// <returns>This builder.</returns>
    public OpenVinoOpenAIBuilder AddClient(string model, OpenVinoModelTask task, int maxActiveRequests = DefaultMaxActiveRequests)
    {
        Add(model, task, maxActiveRequests);
        return this;
    }

    /// <summary>Serves the models of a section of the configuration: one child for each model, whose key is the model's name.</summary>
    /// <param name="models">
    /// The section. Each child has a <c>Task</c>, one of the names of <see cref="OpenVinoModelTask"/>, may have <c>MaxActiveRequests</c>, and has the
    /// options of that kind of model, for instance <c>ModelPath</c>, <c>Device</c> and <c>LoadOnStartup</c>.
    /// </param>
    /// <returns>This builder.</returns>
    /// <exception cref="InvalidOperationException">A model has no task, or a value cannot be read.</exception>
    public OpenVinoOpenAIBuilder AddModels(IConfiguration models)
    {
        ArgumentNullException.ThrowIfNull(models);
        foreach (IConfigurationSection model in models.GetChildren())
        {
            ConfiguredModel.Add(this, model);
        }

        return this;
    }

    private void Add(string model, OpenVinoModelTask task, int maxActiveRequests)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(model);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxActiveRequests, 1);
        if (Services.Any(service => service.ImplementationInstance is ServedModel other && other.Id == model))
        {
            throw new ArgumentException($"There is a model '{model}' already: give each model a name of its own.", nameof(model));
        }

        Services.AddSingleton(new ServedModel(model, task, maxActiveRequests));
    }

    // Requests name the model as it is registered here, whatever its folder is called.
    private static Action<TOptions> Named<TOptions>(string model, Action<TOptions> configure)
        where TOptions : OpenVinoModelOptions
    {
        ArgumentNullException.ThrowIfNull(configure);
        return options =>
        {
            configure(options);
            options.ModelId = model;
        };
    }
}
