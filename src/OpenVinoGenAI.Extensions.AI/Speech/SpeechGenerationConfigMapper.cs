using System.Diagnostics.CodeAnalysis;

namespace OpenVinoGenAI.Extensions.AI;

/// <summary>Turns text to speech options into the config of a generation.</summary>
[Experimental("MEAI001")]
internal static class SpeechGenerationConfigMapper
{
    private static readonly Dictionary<string, Func<SpeechGenerationConfig, string, object, SpeechGenerationConfig>> Options = new(StringComparer.Ordinal)
    {
        ["max_length_ratio"] = (c, k, v) => c with { MaxLengthRatio = c.MaxLengthRatio ?? OptionValue.Number(k, v) },
        ["min_length_ratio"] = (c, k, v) => c with { MinLengthRatio = c.MinLengthRatio ?? OptionValue.Number(k, v) },
        ["threshold"] = (c, k, v) => c with { Threshold = c.Threshold ?? OptionValue.Number(k, v) },
    };

    /// <exception cref="NotSupportedException">An option cannot be used.</exception>
    internal static SpeechGenerationConfig Map(TextToSpeechOptions? options, ITextToSpeechClient client)
    {
        SpeechGenerationConfig config = options?.RawRepresentationFactory?.Invoke(client) as SpeechGenerationConfig ?? new SpeechGenerationConfig();
        if (options is null)
        {
            return config;
        }

        if (options.Pitch is not null || options.Volume is not null)
        {
            throw new NotSupportedException(
                $"TextToSpeechOptions.{(options.Pitch is not null ? nameof(options.Pitch) : nameof(options.Volume))} cannot be used: the library does not have it.");
        }

        foreach ((string key, object? value) in options.AdditionalProperties ?? [])
        {
            if (value is not null)
            {
                config = Options.TryGetValue(key, out var apply)
                    ? apply(config, key, value)
                    : throw new NotSupportedException($"The additional property '{key}' is unknown. Known are {string.Join(", ", Options.Keys)}.");
            }
        }

        return config with { Language = config.Language ?? options.Language, Speed = config.Speed ?? options.Speed };
    }
}
