using System.ClientModel;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using OpenAI;
using OpenVinoGenAI.AspNetCore;
using OpenVinoGenAI.Extensions.AI;

namespace OpenVinoGenAI.Samples.WebChat.ModelServer;

/// <summary>The same interfaces as in process, over an OpenVINO Model Server.</summary>
internal sealed class ModelServerClients
{
    private readonly Uri _endpoint;
    private readonly OpenAIClient _client;

    /// <param name="endpoint">The base path, for instance <c>http://localhost:8000/v3</c>.</param>
    internal ModelServerClients(Uri endpoint)
    {
        _endpoint = endpoint;

        // The server has no keys; a proxy before it may ask for one.
        _client = new OpenAIClient(new ApiKeyCredential("unused"), new OpenAIClientOptions { Endpoint = endpoint });
    }

    internal IChatClient Chat(string model) => new ModelServerChatClient(_client.GetChatClient(model).AsIChatClient());

    internal IEmbeddingGenerator<string, Embedding<float>> Embeddings(string model) => _client.GetEmbeddingClient(model).AsIEmbeddingGenerator();

    internal IReranker Reranker(string model) => new ModelServerReranker(_endpoint, model);

    internal ISpeechToTextClient SpeechToText(string model) => _client.GetAudioClient(model).AsISpeechToTextClient();

    internal ITextToSpeechClient TextToSpeech(string model) => _client.GetAudioClient(model).AsITextToSpeechClient();

    internal IImageGenerator Images(string model) => _client.GetImageClient(model).AsIImageGenerator();

    /// <summary>Serves a model of the model server under its own name.</summary>
    internal void Add(OpenVinoOpenAIBuilder models, string model, OpenVinoModelTask task)
    {
        IServiceCollection services = models.AddClient(model, task).Services;
        _ = task switch
        {
            OpenVinoModelTask.Chat => services.AddKeyedSingleton(model, (_, _) => Chat(model)),
            OpenVinoModelTask.Embeddings => services.AddKeyedSingleton(model, (_, _) => Embeddings(model)),
            OpenVinoModelTask.Rerank => services.AddKeyedSingleton(model, (_, _) => Reranker(model)),
            OpenVinoModelTask.SpeechToText => services.AddKeyedSingleton(model, (_, _) => SpeechToText(model)),
            OpenVinoModelTask.TextToSpeech => services.AddKeyedSingleton(model, (_, _) => TextToSpeech(model)),
            _ => services.AddKeyedSingleton(model, (_, _) => Images(model)),
        };
    }
}
