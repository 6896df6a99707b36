namespace OpenVinoGenAI.AspNetCore;

/// <summary>Access and limits of the OpenAI-compatible endpoints. A request beyond a limit is refused with an error that names the limit.</summary>
public class OpenVinoOpenAIOptions
{
    /// <summary>
    /// The keys that clients may send as <c>Authorization: Bearer</c>. Default: none, and requests need no key; then let only trusted clients reach
    /// the server.
    /// </summary>
    public IList<string> ApiKeys { get; } = [];

    /// <summary>The size of the largest request body in bytes, at least 1. Default 32 MiB.</summary>
    public long MaxRequestBodySize { get; set; } = 32L * 1024 * 1024;

    /// <summary>The most tokens that a request may ask for per answer, at least 1. Default 4096.</summary>
    public int MaxOutputTokens { get; set; } = 4096;

    /// <summary>
    /// The most tokens of an answer where the request does not say, at least 1; never more than <see cref="MaxOutputTokens"/>. Default 1024.
    /// </summary>
    public int DefaultMaxOutputTokens { get; set; } = 1024;

    /// <summary>The most answers of one request (<c>n</c>, and for completions the number of prompts times <c>n</c>), at least 1. Default 8.</summary>
    public int MaxChoices { get; set; } = 8;

    /// <summary>The most images in the messages of a chat request, at least 0. Default 16.</summary>
    public int MaxInputImages { get; set; } = 16;

    /// <summary>The most texts of an embeddings or rerank request, at least 1. Default 2048.</summary>
    public int MaxInputs { get; set; } = 2048;

    /// <summary>The most images that a request may generate, at least 1. Default 4.</summary>
    public int MaxGeneratedImages { get; set; } = 4;

    /// <summary>The largest width and height of a generated image in pixels, at least 8. Default 2048.</summary>
    public int MaxImageSize { get; set; } = 2048;

    /// <summary>The most steps of an image generation, at least 1. Default 100.</summary>
    public int MaxImageSteps { get; set; } = 100;

    /// <summary>The most characters that a speech request may have spoken, at least 1. Default 4096.</summary>
    public int MaxSpeechCharacters { get; set; } = 4096;
}
