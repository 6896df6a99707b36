using System.Diagnostics;

namespace OpenVinoGenAI;

/// <summary>Takes down when the tokens of a request come.</summary>
internal sealed class EngineTimes
{
    private readonly long _start = Stopwatch.GetTimestamp();
    private readonly List<float> _durations = [];
    private long _last;
    private float? _firstToken;

    internal int Tokens { get; private set; }

    /// <summary>Notes new tokens.</summary>
    internal void Add(int tokens)
    {
        if (tokens == 0)
        {
            return;
        }

        long now = Stopwatch.GetTimestamp();
        int timed = tokens;
        if (_firstToken is null)
        {
            _firstToken = Microseconds(_start, now);
            timed--;
        }

        // Tokens that come together, from a draft model for instance, took an equal share each.
        for (int i = 0; i < timed; i++)
        {
            _durations.Add(_last == 0 ? 0 : Microseconds(_last, now) / timed);
        }

        _last = now;
        Tokens += tokens;
    }

    internal PerfMetrics ToPerfMetrics(TimeSpan loadTime, int promptTokens, float tokenization, float detokenization) => new()
    {
        Raw = new RawPerfMetrics
        {
            GenerateDurations = [Microseconds(_start, Stopwatch.GetTimestamp())],
            TokenizationDurations = [tokenization],
            DetokenizationDurations = [detokenization],
            TimesToFirstToken = _firstToken is { } first ? [first] : [],
            Durations = [.. _durations],
        },
        LoadTime = loadTime,
        NumInputTokens = promptTokens,
        NumGeneratedTokens = Tokens,
    };

    internal static float Microseconds(long from, long to) => (float)Stopwatch.GetElapsedTime(from, to).TotalMicroseconds;
}
