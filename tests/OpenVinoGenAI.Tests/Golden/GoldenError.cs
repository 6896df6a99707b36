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
        string recorded = expected.Take<string>("message");
        Exception? error = Assert.Catch<Exception>(() => run(), expected.Place);
        switch (error)
        {
            case OpenVinoGenAIException { NativeMessage: { } native }:
                Assert.That(native, Does.Contain(LastLine(recorded)), expected.Place);
                break;
            case InvalidConfigurationException or ArgumentException:
                Assert.That(error.Message, Is.Not.Empty, expected.Place);
                break;
            default:
                Assert.Fail($"{expected.Place}: expected '{LastLine(recorded)}', but got {error}");
                break;
        }
    }

    // The lines before the last name the place in the library's own sources.
    private static string LastLine(string message) =>
        message.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)[^1];
}
