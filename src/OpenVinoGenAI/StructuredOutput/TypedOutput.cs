using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace OpenVinoGenAI;

/// <summary>Makes a model answer with JSON of a C# type, and reads the answer.</summary>
internal static class TypedOutput
{
    /// <summary>The config of a call whose answer is of a type.</summary>
    /// <param name="config">The caller's config.</param>
    /// <param name="typeInfo">The type.</param>
    /// <param name="limits">How large the answer may become.</param>
    /// <param name="maxNewTokens">The limit of tokens that the pipeline was given; <see langword="null"/> if it only has the model's own.</param>
    internal static GenerationConfig Prepare(GenerationConfig? config, JsonTypeInfo typeInfo, JsonOutputLimits? limits, int? maxNewTokens = null)
    {
        ArgumentNullException.ThrowIfNull(typeInfo);
        config ??= new GenerationConfig();
        if (config.StructuredOutput is not null)
        {
            throw new InvalidConfigurationException("GenerationConfig.StructuredOutput must not be set: the type of the answer gives the grammar.")
            {
                Option = nameof(config.StructuredOutput),
            };
        }

        // The grammar ends the answer by itself, and half of one is of no use: the limit that a model comes with does not count here.
        JsonTypeInfo named = WithUsualNames(typeInfo);
        ReadableTypes.Check(named);
        return config with
        {
            StructuredOutput = StructuredOutputConfig.ForType(named, limits),
            MaxNewTokens = config.MaxNewTokens ?? maxNewTokens ?? GenerationConfig.Unlimited,
        };
    }

    internal static StructuredResult<T> Read<T>(GenerationResult result, JsonTypeInfo<T> typeInfo)
    {
        try
        {
            return new StructuredResult<T>(JsonSerializer.Deserialize(result.Text, (JsonTypeInfo<T>)WithUsualNames(typeInfo))!, result);
        }
        catch (JsonException error)
        {
            string reason = result.FinishReasons[0] == FinishReason.Length
                ? "it was cut at MaxNewTokens or MaxLength: raise it, or lower the JsonOutputLimits"
                : error.Message;
            throw new OpenVinoGenAIException($"The answer is not complete JSON of {typeof(T)}: {reason}", error);
        }
    }

    // A context that says nothing about names means what reflection means here: names as on the web, which models know best.
    private static JsonTypeInfo WithUsualNames(JsonTypeInfo typeInfo)
    {
        if (typeInfo.Options.PropertyNamingPolicy is not null
            || typeInfo.OriginatingResolver is not JsonSerializerContext context || !ReferenceEquals(context.Options, typeInfo.Options))
        {
            return typeInfo;
        }

        JsonSerializerOptions options = CamelCase.GetValue(
            context, static known => new JsonSerializerOptions(known.Options) { TypeInfoResolver = known, PropertyNamingPolicy = JsonNamingPolicy.CamelCase });
        return options.GetTypeInfo(typeInfo.Type);
    }

    private static readonly ConditionalWeakTable<JsonSerializerContext, JsonSerializerOptions> CamelCase = [];

    /// <summary>How JSON is read by default: as on the web, with enums by name.</summary>
    [RequiresUnreferencedCode(ReflectionMessage)]
    [RequiresDynamicCode(ReflectionMessage)]
    internal static JsonTypeInfo<T> Reflect<T>(JsonSerializerOptions? options)
    {
        options ??= Defaults.Options;
        options.MakeReadOnly(populateMissingResolver: true);
        return (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
    }

    internal const string ReflectionMessage = "The type is read by reflection: pass a JsonTypeInfo<T> of a JsonSerializerContext instead.";

    [RequiresUnreferencedCode(ReflectionMessage)]
    [RequiresDynamicCode(ReflectionMessage)]
    private static class Defaults
    {
        internal static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
        {
            NumberHandling = JsonNumberHandling.Strict,
            Converters = { new JsonStringEnumConverter() },
        };
    }
}
