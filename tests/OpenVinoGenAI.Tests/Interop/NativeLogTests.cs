using System.Globalization;

namespace OpenVinoGenAI.Tests;

/// <summary>What the native libraries print can be received instead.</summary>
internal sealed class NativeLogTests
{
    private static readonly Dictionary<string, string?> Verbose = new() { ["OPENVINO_LOG_LEVEL"] = "3" };

    [TestCase("print", false, true)]
    [TestCase("count", true, false)]
    [TestCase("throw", true, false)]
    [TestCase("reset", true, true)]
    public void Messages_are_received_instead_of_printed(string what, bool areReceived, bool arePrinted)
    {
        ChildResult result = ChildProcess.Run("native-log", [Models.TinyChat, what], Hang.Limit, Verbose);

        const string Label = "messages: ";
        string summary = result.Error.Split('\n').Single(line => line.StartsWith(Label, StringComparison.Ordinal));
        int count = int.Parse(summary.AsSpan(Label.Length), NumberStyles.Integer, CultureInfo.InvariantCulture);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.ExitCode, Is.Zero);
            Assert.That(count, areReceived ? Is.GreaterThan(10) : Is.Zero);
            Assert.That(result.Output, arePrinted ? Does.Contain("INFERENCE_PRECISION_HINT") : Is.Empty);
            Assert.That(result.Error.Trim(), Is.EqualTo(summary.Trim()), "nothing else on the standard error");
        }
    }

    [TestCase("[INFO] text", false, NativeLogLevel.Information)]
    [TestCase("[INFO] text", true, NativeLogLevel.Information)]
    [TestCase("[ WARNING ] text", false, NativeLogLevel.Warning)]
    [TestCase("[WARN] text", false, NativeLogLevel.Warning)]
    [TestCase("[ERROR] text", true, NativeLogLevel.Error)]
    [TestCase("[ ERR ] text", false, NativeLogLevel.Error)]
    [TestCase("[DEBUG] text", false, NativeLogLevel.Debug)]
    [TestCase("[TRACE] text", false, NativeLogLevel.Trace)]
    [TestCase("ERROR: text", true, NativeLogLevel.Error)]
    [TestCase("Warning: text", false, NativeLogLevel.Warning)]
    [TestCase("Information about the model", false, NativeLogLevel.Information)]
    [TestCase("Errors are rare", false, NativeLogLevel.Information)]
    [TestCase("text", false, NativeLogLevel.Information)]
    [TestCase("text", true, NativeLogLevel.Warning)]
    [TestCase("", false, NativeLogLevel.Information)]
    public void A_message_says_its_level(string message, bool isFromStandardError, NativeLogLevel level) =>
        Assert.That(NativeLogMessage.LevelOf(message, isFromStandardError), Is.EqualTo(level));

    [TestCase(NativeLogLevel.Trace, 0)]
    [TestCase(NativeLogLevel.Debug, 1)]
    [TestCase(NativeLogLevel.Information, 2)]
    [TestCase(NativeLogLevel.Warning, 3)]
    [TestCase(NativeLogLevel.Error, 4)]
    public void Levels_are_those_of_loggers(NativeLogLevel level, int value) => Assert.That((int)level, Is.EqualTo(value));
}
