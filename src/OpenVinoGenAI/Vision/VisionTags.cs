using System.Text.RegularExpressions;

namespace OpenVinoGenAI;

/// <summary>Checks the tags that stand for pictures in a prompt.</summary>
internal static partial class VisionTags
{
    /// <exception cref="ArgumentException">A tag's number cannot be that of a picture; the library would only say "stoul".</exception>
    internal static void Check(string prompt, string parameterName)
    {
        foreach (Match tag in Universal().Matches(prompt))
        {
            if (!int.TryParse(tag.Groups["index"].ValueSpan, out _))
            {
                throw new ArgumentException(
                    $"The tag {tag.Value} has a number that no picture or video can have. They count from 0, and go on counting in a chat.",
                    parameterName);
            }
        }
    }

    [GeneratedRegex("<ov_genai_(image|video)_(?<index>[0-9]+)>")]
    private static partial Regex Universal();
}
