using System.Text.Json;

namespace OpenVinoGenAI;

/// <summary>The properties of a vision language model, read from its <c>config.json</c>.</summary>
/// <param name="Type">Its <c>model_type</c>; empty if there is none.</param>
/// <param name="TokensPerImage">How many tokens an image becomes, where that is the same for each; otherwise 0.</param>
/// <param name="TagEnd">What stands between the tag of an image and the text after it, where the library puts the tag itself.</param>
internal sealed record VisionModel(string Type, int TokensPerImage, string TagEnd)
{
    // For all other types the library takes audio and leaves it out without a word.
    private static readonly string[] TypesWithAudio = ["qwen3_omni", "qwen3_omni_moe"];

    /// <summary>Whether a folder has a vision language model.</summary>
    internal static bool Is(string modelsPath) => File.Exists(Path.Combine(modelsPath, ModelFolder.VisionLanguageModelGraph));

    /// <summary>Reads the config of a vision language model.</summary>
    /// <exception cref="ModelLoadException">The model's config is not JSON.</exception>
    internal static VisionModel Read(string configPath)
    {
        string type = JsonConfig.Read(configPath, "config.json", ReadType);

        // The models of the Qwen family are trained without a line break there.
        string tagEnd = type.StartsWith("qwen", StringComparison.Ordinal) ? string.Empty : "\n";
        return new(type, ContextLength.TokensPerImage(configPath), tagEnd);
    }

    /// <summary>Checks that the metadata of videos fit them, and that the model does not ignore an input.</summary>
    /// <exception cref="ArgumentException">The metadata do not fit, or there is audio that the model ignores.</exception>
    internal VisionInputs Check(VisionInputs inputs)
    {
        if (inputs.Audios.Count > 0 && !TypesWithAudio.Contains(Type))
        {
            throw new ArgumentException(
                $"The model has the type '{Type}', which ignores audio: only Qwen3-Omni takes {nameof(VisionInputs)}.{nameof(VisionInputs.Audios)}. " +
                $"Transcribe the audio with {nameof(WhisperPipeline)} and put the text into the prompt.");
        }

        return inputs.CheckVideos();
    }

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

    private static string ReadType(JsonElement config) =>
        config.TryGetProperty("model_type", out JsonElement type) && type.ValueKind == JsonValueKind.String ? type.GetString()! : string.Empty;
}
