using System.Text.Json.Serialization.Metadata;
using OpenVinoGenAI.Interop;
using OpenVinoGenAI.Interop.Handles;

namespace OpenVinoGenAI;

/// <summary>
/// What an answer must look like (official: <c>StructuredOutputConfig</c>): exactly one of a JSON schema, a regular expression, an EBNF
/// grammar, structural tags and a compound grammar.
/// </summary>
public sealed record StructuredOutputConfig
{
    /// <summary>The JSON schema that the answer follows.</summary>
    public string? JsonSchema { get; init; }

    /// <summary>The regular expression that the answer matches as a whole.</summary>
    public string? Regex { get; init; }

    /// <summary>The EBNF grammar that the answer follows; its first rule is <c>root</c>.</summary>
    public string? Grammar { get; init; }

    /// <summary>Free text in which a trigger makes a piece of JSON follow.</summary>
    public StructuralTagsConfig? StructuralTags { get; init; }

    /// <summary>A grammar that is put together of others, for instance <c>new StructuralTag.ConstString("Age: ") + new StructuralTag.Regex("[0-9]+")</c>.</summary>
    public StructuralTag? CompoundGrammar { get; init; }

    /// <summary>The library that compiles the grammar. Default: <c>xgrammar</c>.</summary>
    public string? Backend { get; init; }

    /// <summary>The grammar of the JSON of a C# type, for use with any pipeline; <c>Generate&lt;T&gt;</c> uses it.</summary>
    /// <param name="typeInfo">The type, from a <c>JsonSerializerContext</c> or from <c>JsonSerializerOptions.GetTypeInfo</c>.</param>
    /// <param name="limits">How large the answer may become; <see langword="null"/> for the defaults.</param>
    /// <returns>A config with a <see cref="Grammar"/>. All properties are written, in their order, on one line.</returns>
    /// <exception cref="NotSupportedException">The type cannot be written as JSON, or contains itself without an end.</exception>
    public static StructuredOutputConfig ForType(JsonTypeInfo typeInfo, JsonOutputLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(typeInfo);
        limits ??= JsonOutputLimits.Default;
        limits.Check();
        return new StructuredOutputConfig { Grammar = JsonGrammar.Write(TypeSchema.Of(typeInfo), limits) };
    }

    /// <summary>
    /// The grammar of the JSON that follows a schema, written on one line. Use it instead of <see cref="JsonSchema"/> where a model may write white
    /// space without an end, which that one allows.
    /// </summary>
    /// <param name="schema">The JSON schema.</param>
    /// <returns>A config with a <see cref="Grammar"/>.</returns>
    /// <exception cref="InvalidConfigurationException">The schema is wrong, or has a keyword that a grammar cannot express.</exception>
    public static StructuredOutputConfig ForSchema(string schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        return new StructuredOutputConfig { Grammar = JsonSchemaCompiler.Write(schema) };
    }

    /// <summary>Checks the grammar (official: <c>validate</c>).</summary>
    /// <param name="tokenizer">The model's tokenizer; <see langword="null"/> to check only that there is exactly one grammar.</param>
    /// <exception cref="InvalidConfigurationException">No grammar or more than one is set, or the grammar is invalid.</exception>
    public void Validate(Tokenizer? tokenizer = null)
    {
        try
        {
            if (tokenizer is null)
            {
                NativeGenerationConfig.ValidateGrammar(this);
            }
            else
            {
                NativeGenerationConfig.ValidateGrammar(this, tokenizer);
            }
        }
        catch (OpenVinoGenAIException error) when (error is not InvalidConfigurationException)
        {
            throw NativeExceptionMapper.ForGenerationConfig(error, nameof(GenerationConfig.StructuredOutput));
        }
    }

    internal StructuredOutputConfigHandle ToNative() => StructuredOutputMapper.ToNative(this);
}
