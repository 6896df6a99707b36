using System.Globalization;

namespace OpenVinoGenAI;

/// <summary>Which values of an option are allowed, whatever the other options are.</summary>
/// <param name="Rule">The rule, to follow "it must".</param>
/// <param name="Allows">Whether a value is allowed.</param>
internal sealed record OptionRange(string Rule, Func<OptionValue, bool> Allows)
{
    internal static OptionRange Any { get; } = new("have any value", static _ => true);

    internal static OptionRange Finite { get; } = new("be a finite number", static value => float.IsFinite(value.Number));

    internal static OptionRange Share { get; } = new("be from 0 to 1", static value => value.Number is >= 0 and <= 1);

    internal static OptionRange NotNegative { get; } = new("not be negative", static value => value.Integer >= 0);

    internal static OptionRange AtLeast(long least) =>
        new(string.Create(CultureInfo.InvariantCulture, $"be at least {least}"), value => value.Integer >= least);

    internal static OptionRange NotNegativeAndBelow(long end) => new(
        string.Create(CultureInfo.InvariantCulture, $"be below {end} and not negative"), value => value.Integer >= 0 && value.Integer < end);

    internal static OptionRange Between(long least, long most) => new(
        string.Create(CultureInfo.InvariantCulture, $"be from {least} to {most}"), value => value.Integer >= least && value.Integer <= most);

    /// <summary>The width or height of an image.</summary>
    internal static OptionRange Side(int step, int most) => new(
        string.Create(
            CultureInfo.InvariantCulture,
            $"be a positive multiple of {step} and at most {most} pixels, since the memory for an image grows with its area, and faster"),
        value => value.Integer > 0 && value.Integer <= most && value.Integer % step == 0);

    internal static OptionRange Defined<TEnum>()
        where TEnum : struct, Enum
    {
        long[] numbers = Array.ConvertAll(Enum.GetValues<TEnum>(), member => Convert.ToInt64(member, CultureInfo.InvariantCulture));
        return new($"be one of {string.Join(", ", Enum.GetNames<TEnum>())}", value => numbers.Contains(value.Integer));
    }

    /// <exception cref="InvalidConfigurationException">The value is not allowed.</exception>
    internal void Check(OptionValue value, string configName, string option)
    {
        if (!Allows(value))
        {
            throw new InvalidConfigurationException($"{configName}.{option} is {value}: it must {Rule}.") { Option = option };
        }
    }
}
