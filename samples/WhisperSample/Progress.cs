using System.Diagnostics;

namespace OpenVinoGenAI.Samples.Whisper;

/// <summary>
/// Shows on one line of the terminal what has been recognized so far of a long recording. It is silent for short recordings, and if the output is
/// redirected.
/// </summary>
internal sealed class Progress(TimeSpan duration) : IDisposable
{
    private const string ClearLine = "\r\e[K";
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(30);

    private readonly bool _isShown = duration > Window && !Console.IsErrorRedirected;
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private string _text = string.Empty;

    public void Show(string piece)
    {
        if (_isShown)
        {
            _text += piece;
            string head = FormattableString.Invariant($"{_watch.Elapsed.TotalSeconds:0.0} s, audio of {duration.TotalSeconds:0} s:");
            int room = Math.Max(0, Console.WindowWidth - head.Length - 2);
            string tail = _text.Length > room ? _text[^room..] : _text;
            Console.Error.Write($"{ClearLine}{head}{tail.ReplaceLineEndings(" ")}");
        }
    }

    public void Dispose()
    {
        if (_isShown)
        {
            Console.Error.Write(ClearLine);
        }
    }
}
