using System.Globalization;
using System.Text.RegularExpressions;

namespace OpenVinoGenAI;

/// <summary>Checks the tags that stand for images in a prompt.</summary>
internal static partial class VisionTags
{
    /// <returns>The prompt.</returns>
    /// <exception cref="ArgumentException">A tag's number cannot be that of an image; the library would only say "stoul".</exception>
    internal static string Check(string prompt, string parameterName)
    {
        ArgumentNullException.ThrowIfNull(prompt, parameterName);
        foreach (Match tag in Universal().Matches(prompt))
        {
            if (!int.TryParse(tag.Groups["index"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            {
                throw new ArgumentException(
                    $"The tag {tag.Value} has a number that no image or video can have. They count from 0, and go on counting in a chat.",
                    parameterName);
            }
        }

        return prompt;
    }

    /// <summary>Whether a text has a tag that stands for an image or a video.</summary>
    internal static bool Has(string? text) => text is not null && Universal().IsMatch(text);

    /// <summary>Takes the tags out of a prompt, as the library does before it counts tokens.</summary>
    internal static string Remove(string prompt) => Universal().Replace(prompt, string.Empty);

    [GeneratedRegex("<ov_genai_(image|video)_(?<index>[0-9]+)>")]
    private static partial Regex Universal();
}
