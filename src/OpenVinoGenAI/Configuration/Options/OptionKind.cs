namespace OpenVinoGenAI;

/// <summary>What the value of an option is.</summary>
internal enum OptionKind
{
    /// <summary>A truth value.</summary>
    Flag,

    /// <summary>A number of something, which can be <see cref="GenerationConfig.Unlimited"/>.</summary>
    Count,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A whole number that is negative where the model decides; such a value counts as unset.</summary>
    Size,

    /// <summary>A finite number with a fraction.</summary>
    Number,

    /// <summary>One of the values of an enumeration, as its number.</summary>
    Choice,

    /// <summary>A text.</summary>
    Text,

    /// <summary>An object or a list, which has a mapping of its own.</summary>
    Object,
}
