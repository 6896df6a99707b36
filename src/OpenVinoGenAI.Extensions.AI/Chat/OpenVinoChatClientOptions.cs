namespace OpenVinoGenAI.Extensions.AI;

/// <summary>How an <see cref="OpenVinoChatClient"/> works, beyond what each call sets in its <see cref="ChatOptions"/>.</summary>
public class OpenVinoChatClientOptions
{
    /// <summary>
    /// The name of the model in responses and telemetry; the only one that <see cref="ChatOptions.ModelId"/> may have. Default: the name of the
    /// model's folder where the client loads it, otherwise none.
    /// </summary>
    public string? ModelId { get; set; }

    /// <summary>
    /// The most tokens of an answer where <see cref="ChatOptions.MaxOutputTokens"/> is not set; at least 1. Default: the limit in the model's
    /// <c>generation_config.json</c> and, where that has none, 1024.
    /// </summary>
    public int? DefaultMaxOutputTokens { get; set; }

    /// <summary>How the model writes tool calls. Default: found out from its chat template.</summary>
    public ToolCallFormat ToolCallFormat { get; set; }

    /// <summary>
    /// Whether a grammar guides tool calls that the model makes of its own accord, so that their arguments follow the tool's schema. A tool mode
    /// that requires a call uses a grammar in any case. Default <see langword="true"/>.
    /// </summary>
    public bool GuideToolCalls { get; set; } = true;

    /// <summary>The texts between which the model writes its reasoning. Default: found out from its chat template.</summary>
    public ReasoningTags? ReasoningTags { get; set; }

    internal void Validate()
    {
        if (DefaultMaxOutputTokens is < 1)
        {
            throw new ArgumentOutOfRangeException(
                nameof(DefaultMaxOutputTokens), DefaultMaxOutputTokens, $"{nameof(DefaultMaxOutputTokens)} must be at least 1.");
        }

        if (!Enum.IsDefined(ToolCallFormat))
        {
            throw new ArgumentOutOfRangeException(nameof(ToolCallFormat), ToolCallFormat, "This is not a format of tool calls.");
        }

        if (ReasoningTags is { Open.Length: 0 } or { Close.Length: 0 })
        {
            throw new ArgumentException($"{nameof(ReasoningTags)} must have a text for both tags.", nameof(ReasoningTags));
        }
    }

    internal OpenVinoChatClientOptions Copy() => (OpenVinoChatClientOptions)MemberwiseClone();
}
