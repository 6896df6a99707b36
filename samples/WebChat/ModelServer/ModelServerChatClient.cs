using System.Text.Json;
using Microsoft.Extensions.AI;
using OpenAI.Chat;

namespace OpenVinoGenAI.Samples.WebChat.ModelServer;

/// <summary>Sends the options that the official client has no properties for: TopK, and further ones by their official names.</summary>
internal sealed class ModelServerChatClient(IChatClient client) : DelegatingChatClient(client)
{
    public override Task<ChatResponse> GetResponseAsync(
        IEnumerable<Microsoft.Extensions.AI.ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        base.GetResponseAsync(messages, WithFurtherOptions(options), cancellationToken);

    public override IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<Microsoft.Extensions.AI.ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        base.GetStreamingResponseAsync(messages, WithFurtherOptions(options), cancellationToken);

    private static ChatOptions? WithFurtherOptions(ChatOptions? options)
    {
        if (options is null || (options.TopK is null && options.AdditionalProperties is not { Count: > 0 }) || options.RawRepresentationFactory is not null)
        {
            return options;
        }

        ChatOptions copy = options.Clone();
        copy.RawRepresentationFactory = _ => Create(options);
        return copy;
    }

    private static ChatCompletionOptions Create(ChatOptions options)
    {
        var raw = new ChatCompletionOptions();
        if (options.TopK is { } topK)
        {
            raw.Patch.Set("$.top_k"u8, topK);
        }

        foreach ((string name, object? value) in options.AdditionalProperties ?? [])
        {
            if (value is not null)
            {
                byte[] path = System.Text.Encoding.UTF8.GetBytes($"$.{name}");
                raw.Patch.Set(path, BinaryData.FromBytes(JsonSerializer.SerializeToUtf8Bytes(value, AIJsonUtilities.DefaultOptions.GetTypeInfo(value.GetType()))));
            }
        }

        return raw;
    }
}
