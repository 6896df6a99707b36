
namespace WhisperSample;

/// <summary>What the command line says.</summary>
internal sealed class Arguments
{
    public const string Usage =
        """
        usage: WhisperSample MODEL_DIR AUDIO_FILE [DEVICE] [--language en] [--task transcribe|translate] [--words] [--srt FILE] [--vtt FILE]
        """;

    private readonly List<string> _positional = [];

    public string ModelDir => _positional[0];

    public string Audio => _positional[1];

    public string Device => _positional.Count > 2 ? _positional[2] : "CPU";

    public string? Language { get; private set; }

    public WhisperTask? Task { get; private set; }

    public bool Words { get; private set; }

    public string? Srt { get; private set; }

    public string? Vtt { get; private set; }

    /// <exception cref="ArgumentException">Something is missing or unknown.</exception>
    public static Arguments Parse(string[] args)
    {
        var result = new Arguments();
        var left = new Queue<string>(args);
        while (left.Count > 0)
        {
            string arg = left.Dequeue();
            switch (arg)
            {
                case "--language":
                    result.Language = Value(arg, left);
                    break;
                case "--task":
                    result.Task = ParseTask(Value(arg, left));
                    break;
                case "--words":
                    result.Words = true;
                    break;
                case "--srt":
                    result.Srt = Value(arg, left);
                    break;
                case "--vtt":
                    result.Vtt = Value(arg, left);
                    break;
                case var _ when arg.StartsWith("--", StringComparison.Ordinal):
                    throw new ArgumentException($"unknown option {arg}\n{Usage}");
                default:
                    result._positional.Add(arg);
                    break;
            }
        }

        return result._positional.Count is 2 or 3 ? result : throw new ArgumentException(Usage);
    }

    private static string Value(string option, Queue<string> left) =>
        left.TryDequeue(out string? value) ? value : throw new ArgumentException($"{option} needs a value\n{Usage}");

    private static WhisperTask ParseTask(string text) => text switch
    {
        "transcribe" => WhisperTask.Transcribe,
        "translate" => WhisperTask.Translate,
        _ => throw new ArgumentException($"--task is '{text}': it must be transcribe or translate"),
    };
}
