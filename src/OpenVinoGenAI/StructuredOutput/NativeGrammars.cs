namespace OpenVinoGenAI;

/// <summary>Checks the limits of grammars, and replaces schemas that the native library gets wrong with grammars of our own.</summary>
internal static class NativeGrammars
{
    /// <exception cref="ArgumentException">A text contains a NUL.</exception>
    /// <exception cref="InvalidConfigurationException">A grammar exceeds a limit, or has a schema that cannot be expressed as a grammar.</exception>
    internal static StructuredOutputConfig Prepare(StructuredOutputConfig config)
    {
        NulCharacters.ThrowIfAny(config.JsonSchema, nameof(config.JsonSchema));
        NulCharacters.ThrowIfAny(config.Regex, nameof(config.Regex));
        NulCharacters.ThrowIfAny(config.Grammar, nameof(config.Grammar));
        NulCharacters.ThrowIfAny(config.Backend, nameof(config.Backend));
        CheckExpression(config.Regex, nameof(config.Regex), isGrammar: false);
        CheckExpression(config.Grammar, nameof(config.Grammar), isGrammar: true);
        if (config.JsonSchema is { } schema && JsonSchemaCompiler.WriteUnlessNative(schema) is { } grammar)
        {
            config = config with { JsonSchema = null, Grammar = grammar };
        }

        if (config.StructuralTags is { } tags)
        {
            config = Prepare(config, tags);
        }

        return config.CompoundGrammar is { } compound ? config with { CompoundGrammar = Prepare(CheckDepth(compound)) } : config;
    }

    // An item takes a schema only; a compound grammar of the same form takes a grammar as well.
    private static StructuredOutputConfig Prepare(StructuredOutputConfig config, StructuralTagsConfig tags)
    {
        StructuralTag.Tag[] parts = [.. tags.StructuralTags.Select(tag => new StructuralTag.Tag(tag.Begin, Prepare(new StructuralTag.JsonSchema(tag.Schema)), tag.End))];
        return Array.TrueForAll(parts, part => part.Content is StructuralTag.JsonSchema)
            ? config
            : config with { StructuralTags = null, CompoundGrammar = new StructuralTag.TriggeredTags(tags.Triggers, parts) };
    }

    private static StructuralTag Prepare(StructuralTag tag)
    {
        switch (tag)
        {
            case StructuralTag.Regex regex:
                CheckExpression(regex.Value, nameof(StructuredOutputConfig.CompoundGrammar), isGrammar: false);
                return regex;
            case StructuralTag.Ebnf grammar:
                CheckExpression(grammar.Value, nameof(StructuredOutputConfig.CompoundGrammar), isGrammar: true);
                return grammar;
            case StructuralTag.ConstString text:
                StructuredOutputLimits.CheckLength(text.Value, nameof(StructuredOutputConfig.CompoundGrammar));
                return text;
            case StructuralTag.JsonSchema schema:
                return JsonSchemaCompiler.WriteUnlessNative(schema.Value) is { } written ? new StructuralTag.Ebnf(written) : schema;
            case StructuralTag.QwenXmlParameters parameters:
                return JsonSchemaCompiler.WriteUnlessNative(parameters.Schema) is null ? parameters : throw SchemaFault.At(
                    "#", "parameters in XML can have the keywords type, enum, const, properties, required, items, anyOf and $ref only");
            case StructuralTag.Concat sequence:
                return new StructuralTag.Concat([.. sequence.Elements.Select(Prepare)]);
            case StructuralTag.Union choice:
                return new StructuralTag.Union([.. choice.Elements.Select(Prepare)]);
            case StructuralTag.Tag part:
                return Prepare(part);
            case StructuralTag.TriggeredTags triggered:
                return new StructuralTag.TriggeredTags(triggered.Triggers, [.. triggered.Tags.Select(Prepare)])
                {
                    AtLeastOne = triggered.AtLeastOne,
                    StopAfterFirst = triggered.StopAfterFirst,
                };
            case StructuralTag.TagsWithSeparator separated:
                return new StructuralTag.TagsWithSeparator([.. separated.Tags.Select(Prepare)], separated.Separator)
                {
                    AtLeastOne = separated.AtLeastOne,
                    StopAfterFirst = separated.StopAfterFirst,
                };
            default:
                return tag;
        }
    }

    private static StructuralTag.Tag Prepare(StructuralTag.Tag part) => part with { Content = Prepare(part.Content) };

    // Without recursion: what it counts may be too deep for it.
    private static StructuralTag CheckDepth(StructuralTag root)
    {
        var open = new Stack<(StructuralTag Tag, int Depth)>([(root, 1)]);
        while (open.TryPop(out var next))
        {
            if (next.Depth > StructuredOutputLimits.MaxTagDepth)
            {
                throw StructuredOutputLimits.Exceeded(
                    nameof(StructuredOutputConfig.CompoundGrammar),
                    FormattableString.Invariant($"its parts are nested more than {StructuredOutputLimits.MaxTagDepth} deep"));
            }

            foreach (StructuralTag part in Parts(next.Tag))
            {
                open.Push((part, next.Depth + 1));
            }
        }

        return root;
    }

    private static IEnumerable<StructuralTag> Parts(StructuralTag tag) => tag switch
    {
        StructuralTag.Concat sequence => sequence.Elements,
        StructuralTag.Union choice => choice.Elements,
        StructuralTag.Tag part => [part.Content],
        StructuralTag.TriggeredTags triggered => triggered.Tags,
        StructuralTag.TagsWithSeparator separated => separated.Tags,
        _ => [],
    };

    private static void CheckExpression(string? text, string member, bool isGrammar)
    {
        if (text is not null)
        {
            StructuredOutputLimits.CheckExpression(text, member, isGrammar);
        }
    }
}
