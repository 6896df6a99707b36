namespace OpenVinoGenAI.Tests;

/// <summary>Compares failures with recorded ones.</summary>
internal static class GoldenError
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
            case InvalidConfigurationException or ArgumentException:
                Assert.That(error.Message, Is.Not.Empty, place);
                break;
            default:
                Assert.Fail($"{place}: expected '{LastLine(recorded)}', but got {error}");
                break;
        }
    }

    // The lines before the last name the place in the library's own sources.
    private static string LastLine(string message) =>
        message.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)[^1];
}
