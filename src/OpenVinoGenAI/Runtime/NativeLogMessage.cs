using System.Text.RegularExpressions;

namespace OpenVinoGenAI;

/// <summary>Reads the messages of the native libraries, some of which begin with their level: <c>[INFO] text</c> or <c>ERROR: text</c>.</summary>
internal static partial class NativeLogMessage
{
    /// <summary>The level that a message begins with, or the usual one of the stream that it was printed on.</summary>
    internal static NativeLogLevel LevelOf(string message, bool isFromStandardError) => Mark().Match(message).Groups["level"].Value.ToUpperInvariant() switch
    {
        "TRACE" => NativeLogLevel.Trace,
        "DEBUG" => NativeLogLevel.Debug,
        "INFO" => NativeLogLevel.Information,
        "WARN" => NativeLogLevel.Warning,
        "ERR" or "FATAL" => NativeLogLevel.Error,
        _ => isFromStandardError ? NativeLogLevel.Warning : NativeLogLevel.Information,
    };

    [GeneratedRegex(
        @"^\s*(?:\[\s*(?<level>TRACE|DEBUG|INFO|WARN|ERR|FATAL)[A-Z]*\s*\]|(?<level>TRACE|DEBUG|INFO|WARN|ERR|FATAL)[A-Z]*:)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Mark();
}
