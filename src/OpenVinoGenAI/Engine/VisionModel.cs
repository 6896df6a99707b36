using System.Text.Json;

namespace OpenVinoGenAI;

/// <summary>What an engine needs to know of a vision language model.</summary>
/// <param name="TokensPerImage">How many tokens an image becomes, where that is the same for each; otherwise 0.</param>
/// <param name="TagEnd">What stands between the tag of an image and the text after it, where the library puts the tag itself.</param>
internal sealed record VisionModel(int TokensPerImage, string TagEnd)
{
    /// <summary>Whether a folder has a vision language model.</summary>
    internal static bool Is(string modelsPath) => File.Exists(Path.Combine(modelsPath, ModelFolder.VisionLanguageModelGraph));

    /// <summary>Reads the config of a vision language model.</summary>
    /// <exception cref="ModelLoadException">The model's config is not JSON.</exception>
    internal static VisionModel Read(string configPath) =>
        new(ContextLength.TokensPerImage(configPath), JsonConfig.Read(configPath, "config.json", ReadTagEnd));

    /// <summary>
    /// A chat whose last message of the user has the tags of all images, unless a message has tags already: the library would put them before
    /// the first message.
    /// </summary>
    internal ChatHistory WithTags(ChatHistory history, VisionInputs images)
    {
        ChatSnapshot messages = VisionHistoryCall.Read(history);
        int last = messages.Messages.Count - 1;
        while (last >= 0 && messages.Messages[last].Role != "user")
        {
            last--;
        }

        if (last < 0 || images.IsEmpty || messages.Messages.Any(message => VisionTags.Has(message.Content)))
        {
            return history;
        }

        string tags = string.Concat(Enumerable.Range(0, images.ImageCount).Select(i => FormattableString.Invariant($"<ov_genai_image_{i}>{TagEnd}")))
            + string.Concat(Enumerable.Range(0, images.Videos.Count).Select(i => FormattableString.Invariant($"<ov_genai_video_{i}>{TagEnd}")));
        ChatMessage[] tagged = [.. messages.Messages];
        tagged[last] = tagged[last].WithContent(tags + tagged[last].Content);
        return new ChatHistory(tagged) { Tools = messages.Tools, ExtraContext = messages.ExtraContext };
    }

    // The models of the Qwen family are trained without a line break there.
    private static string ReadTagEnd(JsonElement config) =>
        config.TryGetProperty("model_type", out JsonElement type) && type.GetString()?.StartsWith("qwen", StringComparison.Ordinal) == true
            ? string.Empty
            : "\n";
}
