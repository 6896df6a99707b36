using System.Diagnostics;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace OpenVinoGenAI.Extensions.AI;

/// <summary>
/// An <see cref="IChatClient"/> over a language model in this process, with tools, reasoning, structured output and, over a
/// <see cref="VLMPipeline"/>, images.
/// </summary>
/// <remarks>
/// <para>All members may be called by several threads at once. Over a <see cref="ContinuousBatchingEngine"/> calls run together; over a pipeline
/// they run one after the other.</para>
/// <para>The client keeps no conversation: each call brings all messages, and prefix caching makes the repeated ones cheap.</para>
/// <para>Tool calls are returned, not made: add <c>UseFunctionInvocation()</c> to have them made.</para>
/// </remarks>
public sealed partial class OpenVinoChatClient : IChatClient
{
    private readonly LazyModel<IChatModel> _model;
    private readonly OpenVinoChatClientOptions _options;
    private readonly ILogger _logger;
    private readonly ChatClientMetadata _metadata;
    private ChatTemplateTraits? _traits;
    private int _isDisposed;

    /// <summary>Loads a model for many calls at once: a <see cref="ContinuousBatchingEngine"/> with prefix caching.</summary>
    /// <param name="modelsPath">The model's folder.</param>
    /// <param name="device">The device, for instance <c>CPU</c> or <c>GPU</c>.</param>
    /// <param name="pipelineOptions">Properties, scheduler, draft model and adapters. Prefix caching is on unless its scheduler turns it off.</param>
    /// <param name="options">How the client works.</param>
    /// <param name="logger">What receives the client's messages.</param>
    /// <exception cref="ModelLoadException">The folder or a file is missing or cannot be read.</exception>
    /// <exception cref="DeviceNotAvailableException">The device does not exist or lacks a driver.</exception>
    /// <exception cref="InvalidConfigurationException">A property or an option is not allowed.</exception>
    public OpenVinoChatClient(
        string modelsPath,
        string device = "CPU",
        PipelineOptions? pipelineOptions = null,
        OpenVinoChatClientOptions? options = null,
        ILogger<OpenVinoChatClient>? logger = null)
        : this(
            new LazyModel<IChatModel>(ChatModels.LoadEngine(modelsPath, device, pipelineOptions, options), owns: true),
            ChatModels.Named(options, modelsPath),
            logger)
    {
    }

    /// <summary>Uses an engine.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="ownsEngine">Whether disposing the client disposes the engine.</param>
    /// <param name="options">How the client works.</param>
    /// <param name="logger">What receives the client's messages.</param>
    public OpenVinoChatClient(
        ContinuousBatchingEngine engine, bool ownsEngine = false, OpenVinoChatClientOptions? options = null, ILogger<OpenVinoChatClient>? logger = null)
        : this(new LazyModel<IChatModel>(new EngineChatModel(engine ?? throw new ArgumentNullException(nameof(engine))), ownsEngine), options, logger)
    {
    }

    /// <summary>Uses a text pipeline, for instance on an NPU.</summary>
    /// <param name="pipeline">The pipeline.</param>
    /// <param name="ownsPipeline">Whether disposing the client disposes the pipeline.</param>
    /// <param name="options">How the client works.</param>
    /// <param name="logger">What receives the client's messages.</param>
    public OpenVinoChatClient(
        LLMPipeline pipeline, bool ownsPipeline = false, OpenVinoChatClientOptions? options = null, ILogger<OpenVinoChatClient>? logger = null)
        : this(new LazyModel<IChatModel>(new LLMChatModel(pipeline ?? throw new ArgumentNullException(nameof(pipeline))), ownsPipeline), options, logger)
    {
    }

    /// <summary>Uses a vision language pipeline: messages may have images.</summary>
    /// <param name="pipeline">The pipeline.</param>
    /// <param name="ownsPipeline">Whether disposing the client disposes the pipeline.</param>
    /// <param name="options">How the client works.</param>
    /// <param name="logger">What receives the client's messages.</param>
    public OpenVinoChatClient(
        VLMPipeline pipeline, bool ownsPipeline = false, OpenVinoChatClientOptions? options = null, ILogger<OpenVinoChatClient>? logger = null)
        : this(new LazyModel<IChatModel>(new VLMChatModel(pipeline ?? throw new ArgumentNullException(nameof(pipeline))), ownsPipeline), options, logger)
    {
    }

    internal OpenVinoChatClient(LazyModel<IChatModel> model, OpenVinoChatClientOptions? options, ILogger? logger)
    {
        _options = options?.Copy() ?? new OpenVinoChatClientOptions();
        _options.Validate();
        _model = model;
        _logger = logger ?? NullLogger.Instance;
        _metadata = new ChatClientMetadata(ModelNames.Provider, providerUri: null, _options.ModelId);
        ClientTelemetry.Add(this);
    }

    /// <summary>The name of the model in responses; <see langword="null"/> if none was given.</summary>
    public string? ModelId => _options.ModelId;

    internal bool IsLoaded => _model.Loaded is not null;

    /// <summary>The engine, if the client has one and it is loaded.</summary>
    internal ContinuousBatchingEngine? Engine => _model.Loaded?.Pipeline as ContinuousBatchingEngine;

    /// <summary>Answers a chat.</summary>
    /// <param name="messages">The messages, oldest first.</param>
    /// <param name="options">How to answer; docs/extensions-ai.md says what each option does.</param>
    /// <param name="cancellationToken">Ends the call at once while it waits, and otherwise at the next token.</param>
    /// <returns>A response with one message; its <see cref="ChatResponse.RawRepresentation"/> is the <see cref="GenerationResult"/>.</returns>
    /// <exception cref="ArgumentException">There are no messages, or an option has an invalid value.</exception>
    /// <exception cref="NotSupportedException">An option, a tool or a content is of a kind that the model cannot take.</exception>
    /// <exception cref="InvalidConfigurationException">The model or the pipeline does not allow an option.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    /// <exception cref="ObjectDisposedException">The client or its model is disposed.</exception>
    public Task<ChatResponse> GetResponseAsync(
        IEnumerable<AIChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);
        return RespondAsync(messages, options, cancellationToken);
    }

    /// <summary>Answers a chat and streams the answer.</summary>
    /// <param name="messages">The messages, oldest first. They are read when the enumeration starts.</param>
    /// <param name="options">How to answer.</param>
    /// <param name="cancellationToken">Ends the call at once while it waits, and otherwise at the next token.</param>
    /// <returns>Updates of one message; the last has the usage and the finish reason. Leaving the enumeration early stops the generation.</returns>
    /// <inheritdoc cref="GetResponseAsync" path="/exception"/>
    public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<AIChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);
        return StreamAsync(messages, options, cancellationToken);
    }

    /// <summary>
    /// Gives the client itself, its <see cref="ChatClientMetadata"/>, the engine or the pipeline, or the <see cref="Tokenizer"/>.
    /// </summary>
    /// <param name="serviceType">The type that is asked for.</param>
    /// <param name="serviceKey">A key. Nothing is registered under a key, so any key gives <see langword="null"/>.</param>
    /// <returns>The object, or <see langword="null"/>.</returns>
    public object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        return serviceKey is not null ? null
            : serviceType == typeof(ChatClientMetadata) ? _metadata
            : serviceType.IsInstanceOfType(this) ? this
            : serviceType == typeof(Tokenizer) ? _model.Get().Tokenizer
            : serviceType == typeof(ContinuousBatchingEngine) || serviceType == typeof(LLMPipeline) || serviceType == typeof(VLMPipeline) ? Pipeline(serviceType)
            : null;
    }

    /// <summary>Ends the client, and frees its model if the client owns it.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) == 0)
        {
            ClientTelemetry.Remove(this);
            _model.Dispose();
        }
    }

    internal Task LoadAsync(CancellationToken cancellationToken) => _model.GetAsync(cancellationToken);

    private object? Pipeline(Type type) => _model.Get().Pipeline is var pipeline && type.IsInstanceOfType(pipeline) ? pipeline : null;

    private async Task<ChatResponse> RespondAsync(IEnumerable<AIChatMessage> messages, ChatOptions? options, CancellationToken cancellationToken)
    {
        var updates = new List<ChatResponseUpdate>();
        await foreach (ChatResponseUpdate update in StreamAsync(messages, options, cancellationToken).ConfigureAwait(false))
        {
            updates.Add(update);
        }

        ChatResponse response = updates.ToChatResponse();
        response.RawRepresentation = updates[^1].RawRepresentation;
        return response;
    }

    private async IAsyncEnumerable<ChatResponseUpdate> StreamAsync(
        IEnumerable<AIChatMessage> messages,
        ChatOptions? options,
        CancellationToken callToken,
        [EnumeratorCancellation] CancellationToken enumeratorToken = default)
    {
        ObjectDisposedException.ThrowIf(_isDisposed != 0, this);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(callToken, enumeratorToken);
        CancellationToken cancellationToken = callToken == enumeratorToken || !enumeratorToken.CanBeCanceled ? callToken
            : !callToken.CanBeCanceled ? enumeratorToken
            : linked.Token;
        cancellationToken.ThrowIfCancellationRequested();
        CheckRouting(options);
        IChatModel model = await _model.GetAsync(cancellationToken).ConfigureAwait(false);
        ChatCall call = ChatCall.Create(messages, options, this, model, TraitsOf(model.Tokenizer), _options);
        if (call.UnguidedReason is { } reason)
        {
            LogUnguided(reason);
        }

        using Activity? activity = ClientTelemetry.StartGeneration(_options.ModelId);
        var writer = new ResponseWriter(_options.ModelId, call.ShowsReasoning);
        IOutputParser parser = call.CreateParser();
        var parts = new List<OutputPart>();
        GenerationResult? result = null;
        await foreach (GenerationUpdate generated in GenerateAsync(model, call, cancellationToken).ConfigureAwait(false))
        {
            if (generated.Result is null)
            {
                parser.Write(generated.Text, parts);
            }
            else
            {
                result = generated.Result;
                parser.Complete(parts);
            }

            foreach (OutputPart part in parts)
            {
                if (writer.Write(part) is { } update)
                {
                    yield return update;
                }
            }

            parts.Clear();
        }

        ClientTelemetry.Record(result!, _options.ModelId, activity);
        yield return writer.Finish(result!, model.Tokenizer);
    }

    private ChatTemplateTraits TraitsOf(Tokenizer tokenizer)
    {
        ChatTemplateTraits? traits = Volatile.Read(ref _traits);
        if (traits is null || traits.Template != tokenizer.ChatTemplate)
        {
            traits = new ChatTemplateTraits(tokenizer, _options);
            Volatile.Write(ref _traits, traits);
        }

        return traits;
    }

    private void CheckRouting(ChatOptions? options)
    {
        ModelNames.Check(options?.ModelId, _options.ModelId);
        if (options?.ConversationId is not null)
        {
            throw new NotSupportedException("ChatOptions.ConversationId cannot be used: this client keeps no conversations. Send all messages with each call.");
        }

        if (options?.ContinuationToken is not null)
        {
            throw new NotSupportedException("ChatOptions.ContinuationToken cannot be used: this client does not answer in the background.");
        }
    }

    private async IAsyncEnumerable<GenerationUpdate> GenerateAsync(
        IChatModel model, ChatCall call, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (ChatCall.IsBeamSearch(call.Config, model.GenerationConfig))
        {
            GenerationResult result = await model.GenerateAsync(call.Chat, call.Config, cancellationToken).ConfigureAwait(false);
            yield return new GenerationUpdate { Text = result.Text };
            yield return new GenerationUpdate { Result = result };
            yield break;
        }

        IAsyncEnumerator<GenerationUpdate> updates = await StartAsync(model, call, cancellationToken).ConfigureAwait(false);
        await using ConfiguredAsyncDisposable end = updates.ConfigureAwait(false);
        do
        {
            yield return updates.Current;
        }
        while (await updates.MoveNextAsync().ConfigureAwait(false));
    }

    /// <summary>Starts a generation. A grammar that only guides the model and that cannot be compiled is left out.</summary>
    /// <returns>The updates, at the first one.</returns>
    private async Task<IAsyncEnumerator<GenerationUpdate>> StartAsync(IChatModel model, ChatCall call, CancellationToken cancellationToken)
    {
        IAsyncEnumerator<GenerationUpdate> updates = model.StreamAsync(call.Chat, call.Config, cancellationToken).GetAsyncEnumerator(CancellationToken.None);
        try
        {
            await updates.MoveNextAsync().ConfigureAwait(false);
            return updates;
        }
        catch (InvalidConfigurationException error) when (call.UnguidedConfig is not null && error.Option == nameof(GenerationConfig.StructuredOutput))
        {
            LogUnguided(error.Message);
            await updates.DisposeAsync().ConfigureAwait(false);
        }
        catch
        {
            await updates.DisposeAsync().ConfigureAwait(false);
            throw;
        }

        updates = model.StreamAsync(call.Chat, call.UnguidedConfig!, cancellationToken).GetAsyncEnumerator(CancellationToken.None);
        await updates.MoveNextAsync().ConfigureAwait(false);
        return updates;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Tool calls are not guided by a grammar, because the schema of a tool cannot be used: {Reason}")]
    private partial void LogUnguided(string reason);
}
