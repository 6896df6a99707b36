using System.Text.Json;

namespace OpenVinoGenAI.AspNetCore;

/// <summary>Turns what requests for chats and for completions have in common into chat options.</summary>
internal static class SamplingOptions
{
    // These change nothing that this server does, so that clients which always send them work.
    private static readonly HashSet<string> WithoutEffect = new(StringComparer.Ordinal)
    {
        "user", "metadata", "store", "service_tier", "safety_identifier", "prompt_cache_key", "prompt_cache_retention",
    };

    // The official names of further options of a generation, which the chat client knows.
    private static readonly HashSet<string> Further = new(StringComparer.Ordinal)
    {
        "assistant_confidence_threshold", "chat_template_kwargs", "enable_thinking", "ignore_eos", "include_stop_str_in_output", "length_penalty",
        "max_ngram_size", "min_new_tokens", "min_p", "no_repeat_ngram_size", "num_assistant_tokens", "repetition_penalty", "stop_token_ids",
    };

    /// <exception cref="ApiException">A value is not allowed, or a parameter is unknown.</exception>
    internal static ChatOptions Read(GenerationRequest request, string maxTokensName, int? maxTokens, OpenVinoOpenAIOptions limits)
    {
        if (maxTokens < 1 || maxTokens > limits.MaxOutputTokens)
        {
            throw ApiException.Invalid(
                maxTokensName, FormattableString.Invariant($"'{maxTokensName}' is {maxTokens}: it must be between 1 and {limits.MaxOutputTokens}."));
        }

        RequireRange("temperature", request.Temperature, 0, 2);
        RequireRange("top_p", request.TopP, float.Epsilon, 1);
        RequireLeast("top_k", request.TopK, 1);
        RequireLeast("seed", request.Seed, 0);
        RequireRange("frequency_penalty", request.FrequencyPenalty, -2, 2);
        RequireRange("presence_penalty", request.PresencePenalty, -2, 2);
        return new ChatOptions
        {
            Temperature = request.Temperature,
            TopP = request.TopP,
            TopK = request.TopK,
            FrequencyPenalty = request.FrequencyPenalty,
            PresencePenalty = request.PresencePenalty,
            MaxOutputTokens = maxTokens ?? Math.Min(limits.DefaultMaxOutputTokens, limits.MaxOutputTokens),
            StopSequences = ReadStop(request.Stop),
            AdditionalProperties = ReadOthers(request.Others),
        };
    }

    /// <summary>How many answers a request asks for.</summary>
    /// <exception cref="ApiException">There are too many, or none.</exception>
    internal static int ReadChoices(int? n, OpenVinoOpenAIOptions limits) => (n ?? 1) is var count && count >= 1 && count <= limits.MaxChoices
        ? count
        : throw ApiException.Invalid("n", FormattableString.Invariant($"'n' is {count}: it must be between 1 and {limits.MaxChoices}."));

    private static void RequireRange(string name, float? value, float least, float most)
    {
        if (value is { } given && !(given >= least && given <= most))
        {
            string range = least == float.Epsilon ? "above 0" : FormattableString.Invariant($"at least {least}");
            throw ApiException.Invalid(name, FormattableString.Invariant($"'{name}' is {given}: it must be {range} and at most {most}."));
        }
    }

    private static void RequireLeast(string name, long? value, long least)
    {
        if (value < least)
        {
            throw ApiException.Invalid(name, FormattableString.Invariant($"'{name}' is {value}: it must be at least {least}."));
        }
    }

    private static string[]? ReadStop(JsonElement? stop) => stop is not { } value ? null : value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => [value.GetString()!],
        JsonValueKind.Array when value.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String) =>
            [.. value.EnumerateArray().Select(item => item.GetString()!)],
        _ => throw ApiException.Invalid("stop", "'stop' must be a text or a list of texts."),
    };

    private static AdditionalPropertiesDictionary ReadOthers(Dictionary<string, JsonElement>? others)
    {
        var properties = new AdditionalPropertiesDictionary();
        foreach ((string name, JsonElement value) in others ?? [])
        {
            if (Further.Contains(name))
            {
                properties[name] = value.ValueKind == JsonValueKind.Null ? null : value;
            }
            else if (!WithoutEffect.Contains(name) && !IsEmpty(value))
            {
                throw ApiException.UnknownParameter(name);
            }
        }

        return properties;
    }

    // Nothing, or no entries, asks for nothing.
    private static bool IsEmpty(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => true,
        JsonValueKind.Array => value.GetArrayLength() == 0,
        JsonValueKind.Object => !value.EnumerateObject().Any(),
        _ => false,
    };
}
