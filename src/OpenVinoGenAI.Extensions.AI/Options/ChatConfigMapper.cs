namespace OpenVinoGenAI.Extensions.AI;

/// <summary>Turns chat options into the config of a generation.</summary>
internal static class ChatConfigMapper
{
    private const int FallbackMaxOutputTokens = 1024;

    /// <summary>Maps the options that say how to decode.</summary>
    /// <param name="options">The options of the call.</param>
    /// <param name="client">The client that is called.</param>
    /// <param name="own">The config of the pipeline.</param>
    /// <param name="defaultMaxOutputTokens">The most tokens of an answer where the call does not say.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of its range.</exception>
    /// <exception cref="NotSupportedException">An additional property is unknown.</exception>
    internal static GenerationConfig Map(ChatOptions? options, IChatClient client, GenerationConfig own, int? defaultMaxOutputTokens)
    {
        // What the factory gives is the base; options fill only what it leaves open.
        GenerationConfig config = options?.RawRepresentationFactory?.Invoke(client) as GenerationConfig ?? new GenerationConfig();
        if (options is not null)
        {
            Check(options);
            config = MapSampling(AdditionalOptions.Apply(config, options.AdditionalProperties), options);
            config = config with
            {
                MaxNewTokens = config.MaxNewTokens ?? options.MaxOutputTokens,
                StopStrings = config.StopStrings ?? StopStrings(options.StopSequences),
                FrequencyPenalty = config.FrequencyPenalty ?? options.FrequencyPenalty,
                PresencePenalty = config.PresencePenalty ?? options.PresencePenalty,
            };
        }

        return WithSeed(WithLimit(config, own, defaultMaxOutputTokens), own);
    }

    private static GenerationConfig MapSampling(GenerationConfig config, ChatOptions options)
    {
        bool? samples = options.Temperature is { } temperature ? temperature > 0
            : options.TopP is not null || options.TopK is not null ? true
            : null;
        return config with
        {
            DoSample = config.DoSample ?? samples,
            Temperature = config.Temperature ?? (options.Temperature is > 0 ? options.Temperature : null),
            TopP = config.TopP ?? options.TopP,
            TopK = config.TopK ?? options.TopK,
            RngSeed = config.RngSeed ?? options.Seed,
        };
    }

    private static GenerationConfig WithLimit(GenerationConfig config, GenerationConfig own, int? defaultMaxOutputTokens)
    {
        bool hasLimit = config.MaxNewTokens is not null || config.MaxLength is not null;
        bool hasOwnLimit = IsLimit(own.MaxNewTokens) || IsLimit(own.MaxLength);
        return hasLimit || (defaultMaxOutputTokens is null && hasOwnLimit)
            ? config
            : config with { MaxNewTokens = defaultMaxOutputTokens ?? FallbackMaxOutputTokens };
    }

    // Without a seed, every call of the library would sample the same text.
    private static GenerationConfig WithSeed(GenerationConfig config, GenerationConfig own) =>
        config.RngSeed is null && (config.DoSample ?? own.DoSample) == true
            ? config with { RngSeed = Random.Shared.Next() }
            : config;

    private static bool IsLimit(int? tokens) => tokens is not (null or GenerationConfig.Unlimited);

    private static string[]? StopStrings(IList<string>? sequences) =>
        sequences?.Where(text => !string.IsNullOrEmpty(text)).ToArray() is { Length: > 0 } texts ? texts : null;

    private static void Check(ChatOptions options)
    {
        Require(options.Temperature is null or >= 0, nameof(options.Temperature), options.Temperature, "0 or more");
        Require(options.TopP is null or (> 0 and <= 1), nameof(options.TopP), options.TopP, "above 0 and at most 1");
        Require(options.TopK is null or >= 1, nameof(options.TopK), options.TopK, "at least 1");
        Require(options.MaxOutputTokens is null or >= 1, nameof(options.MaxOutputTokens), options.MaxOutputTokens, "at least 1");
        Require(options.Seed is null or >= 0, nameof(options.Seed), options.Seed, "0 or more");
        Require(options.FrequencyPenalty is null or (>= -2 and <= 2), nameof(options.FrequencyPenalty), options.FrequencyPenalty, "between -2 and 2");
        Require(options.PresencePenalty is null or (>= -2 and <= 2), nameof(options.PresencePenalty), options.PresencePenalty, "between -2 and 2");
    }

    private static void Require(bool isAllowed, string option, object? value, string rule)
    {
        if (!isAllowed)
        {
            throw new ArgumentOutOfRangeException(paramName: null, value, $"ChatOptions.{option} must be {rule}.");
        }
    }
}
