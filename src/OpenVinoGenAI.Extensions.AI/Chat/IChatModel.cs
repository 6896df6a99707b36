namespace OpenVinoGenAI.Extensions.AI;

/// <summary>A model that answers chats: an engine or a pipeline.</summary>
internal interface IChatModel : IDisposable
{
    /// <summary>The engine or the pipeline.</summary>
    object Pipeline { get; }

    Tokenizer Tokenizer { get; }

    GenerationConfig GenerationConfig { get; }

    /// <summary>Whether messages may have images.</summary>
    bool TakesImages { get; }

    /// <summary>Answers a chat and streams the answer.</summary>
    IAsyncEnumerable<GenerationUpdate> StreamAsync(RenderedChat chat, GenerationConfig config, CancellationToken cancellationToken);

    /// <summary>Answers a chat with several beams or sequences, which cannot be streamed.</summary>
    Task<GenerationResult> GenerateAsync(RenderedChat chat, GenerationConfig config, CancellationToken cancellationToken);
}
