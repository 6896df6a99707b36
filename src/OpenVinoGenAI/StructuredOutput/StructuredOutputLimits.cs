namespace OpenVinoGenAI;

/// <summary>
/// How large a grammar may be. Compiling one cannot be cancelled, and the native compiler's time and stack grow with nesting: real schemas,
/// expressions and grammars stay far below these limits.
/// </summary>
internal static class StructuredOutputLimits
{
    /// <summary>How many levels of JSON a schema may have.</summary>
    internal const int MaxJsonDepth = 256;

    /// <summary>How many schemas may be within each other, references included.</summary>
    internal const int MaxSchemaDepth = 64;

    /// <summary>How many groups may be within each other in a regular expression or an EBNF grammar.</summary>
    internal const int MaxGroupDepth = 200;

    /// <summary>How many parts of a structural tag may be within each other.</summary>
    internal const int MaxTagDepth = 64;

    /// <summary>How many characters a schema or a grammar may have.</summary>
    internal const int MaxLength = 1_000_000;

    /// <summary>How many characters a regular expression may have.</summary>
    internal const int MaxRegexLength = 100_000;

    /// <summary>How many rules a grammar may have; the time to compile it grows with their square.</summary>
    internal const int MaxRules = 10_000;

    /// <summary>How often nested repetitions may repeat in all: in <c>(a{10}b){20}</c> it is 200.</summary>
    internal const int MaxRepetition = 10_000;

    /// <exception cref="InvalidConfigurationException">The text is too long.</exception>
    internal static void CheckLength(string text, string member, int most = MaxLength)
    {
        if (text.Length > most)
        {
            throw Exceeded(member, FormattableString.Invariant($"it has {text.Length} characters, and {most} are allowed"));
        }
    }

    /// <summary>Checks a regular expression or an EBNF grammar.</summary>
    /// <exception cref="InvalidConfigurationException">The text exceeds a limit.</exception>
    internal static void CheckExpression(string text, string member, bool isGrammar)
    {
        CheckLength(text, member, isGrammar ? MaxLength : MaxRegexLength);
        int rules = isGrammar ? text.AsSpan().Count("::=") : 0;
        if (rules > MaxRules)
        {
            throw Exceeded(member, FormattableString.Invariant($"it has {rules} rules, and {MaxRules} are allowed"));
        }

        (int depth, bool isRepetitionTooLarge) = NestingScanner.Scan(text, isGrammar);
        if (depth > MaxGroupDepth)
        {
            throw Exceeded(member, FormattableString.Invariant($"its groups are nested {depth} deep, and {MaxGroupDepth} levels are allowed"));
        }

        if (isRepetitionTooLarge)
        {
            throw Exceeded(member, FormattableString.Invariant($"repetitions within repetitions repeat more than {MaxRepetition} times in all"));
        }
    }

    internal static InvalidConfigurationException Exceeded(string member, string problem) =>
        new($"StructuredOutputConfig.{member} is too large: {problem}. Compiling it could take very long or end the process.")
        {
            Option = nameof(GenerationConfig.StructuredOutput),
        };
}
