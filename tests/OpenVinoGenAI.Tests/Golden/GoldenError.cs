using System.Text.RegularExpressions;
using OpenVinoGenAI.Interop;

namespace OpenVinoGenAI.Tests;

/// <summary>Compares failures with recorded ones.</summary>
internal static partial class GoldenError
{
    /// <summary>
    /// Whether a case was recorded as a failure. Its message is then compared with ours: the native text must be the recorded one, or the
    /// refusal must come from our own check, before native code.
    /// </summary>
    public static bool IsExpected(GoldenObject expected) => expected.Has("error");

    public static void Verify(GoldenObject expected, Action run)
    {
        expected.Ignore("error");
        Verify(expected.Take<string>("message"), expected.Place, run);
    }

    public static void Verify(string recorded, string place, Action run)
    {
        Exception? error = Assert.Catch<Exception>(() => run(), place);
        switch (error)
        {
            case OpenVinoGenAIException { NativeMessage: { } native }:
                Assert.That(native, Does.Contain(LastLine(recorded)), place);
                break;
            case InvalidConfigurationException { Option: { } option } when NamesAnOption(recorded):
                Assert.That(WordsOf(option), Has.Some.Matches<string>(word => Mentions(recorded, word!)), $"{place}: {recorded}");
                break;
            case InvalidConfigurationException or ArgumentException:
                Assert.That(error.Message, Is.Not.Empty, place);
                break;
            default:
                Assert.Fail($"{place}: expected '{LastLine(recorded)}', but got {error}");
                break;
        }
    }

    private static bool NamesAnOption(string recorded) => OptionNames.Find(new OpenVinoGenAIException(recorded)) is not null;

    // The option itself, or a word of its name: the library calls an initial prompt a prompt.
    private static IEnumerable<string> WordsOf(string option) => UpperCase().Split(option).Where(word => word.Length > 3).Prepend(option);

    private static bool Mentions(string recorded, string word) => OptionNames.Translate(recorded).Contains(word, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex("(?=[A-Z])")]
    private static partial Regex UpperCase();

    // The lines before the last name the place in the library's own sources.
    private static string LastLine(string message) =>
        message.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)[^1];
}
