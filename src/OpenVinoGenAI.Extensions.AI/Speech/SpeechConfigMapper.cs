using System.Diagnostics.CodeAnalysis;

namespace OpenVinoGenAI.Extensions.AI;

/// <summary>Turns speech options into the config of a generation.</summary>
[Experimental("MEAI001")]
internal static class SpeechConfigMapper
{
    private static readonly Dictionary<string, Func<WhisperGenerationConfig, string, object, WhisperGenerationConfig>> Options = new(StringComparer.Ordinal)
    {
        ["hotwords"] = (c, k, v) => c with { Hotwords = c.Hotwords ?? OptionValue.Text(k, v) },
        ["initial_prompt"] = (c, k, v) => c with { InitialPrompt = c.InitialPrompt ?? OptionValue.Text(k, v) },
        ["max_new_tokens"] = (c, k, v) => c with { MaxNewTokens = c.MaxNewTokens ?? OptionValue.Count(k, v) },
        ["return_timestamps"] = (c, k, v) => c with { ReturnTimestamps = c.ReturnTimestamps ?? OptionValue.Flag(k, v) },
        ["rng_seed"] = (c, k, v) => c with { RngSeed = c.RngSeed ?? OptionValue.Long(k, v) },
        ["temperature"] = (c, k, v) => c with { Temperature = c.Temperature ?? OptionValue.Number(k, v) },
        ["word_timestamps"] = (c, k, v) => c with { WordTimestamps = c.WordTimestamps ?? OptionValue.Flag(k, v) },
    };

    internal static WhisperGenerationConfig Map(SpeechToTextOptions? options, ISpeechToTextClient client)
    {
        WhisperGenerationConfig config = options?.RawRepresentationFactory?.Invoke(client) as WhisperGenerationConfig ?? new WhisperGenerationConfig();
        if (options is not null)
        {
            config = Apply(config, options.AdditionalProperties);
            config = config with { Language = config.Language ?? options.SpeechLanguage, Task = config.Task ?? TaskOf(options) };
        }

        return config with { ReturnTimestamps = config.ReturnTimestamps ?? true };
    }

    private static WhisperGenerationConfig Apply(WhisperGenerationConfig config, AdditionalPropertiesDictionary? properties)
    {
        var others = new AdditionalPropertiesDictionary();
        foreach ((string key, object? value) in properties ?? [])
        {
            if (value is not null && Options.TryGetValue(key, out var apply))
            {
                config = apply(config, key, value);
            }
            else
            {
                others[key] = value;
            }
        }

        // A config of a derived type stays one when options are added to it.
        return (WhisperGenerationConfig)AdditionalOptions.Apply(config, others);
    }

    private static WhisperTask? TaskOf(SpeechToTextOptions options)
    {
        if (options.TextLanguage is not { Length: > 0 } text)
        {
            return null;
        }

        if (options.SpeechLanguage is { Length: > 0 } speech && Primary(speech).Equals(Primary(text), StringComparison.OrdinalIgnoreCase))
        {
            return WhisperTask.Transcribe;
        }

        return Primary(text).Equals("en", StringComparison.OrdinalIgnoreCase)
            ? WhisperTask.Translate
            : throw new NotSupportedException(
                $"SpeechToTextOptions.TextLanguage is '{text}', but Whisper translates to English only. Use 'en', or the same language as SpeechLanguage.");
    }

    private static string Primary(string language) => language.Split('-', '_')[0];
}
