using System.Diagnostics;

namespace OpenVinoGenAI.Benchmarks.ServeHttp;

/// <summary>What a number of concurrent chats took.</summary>
/// <param name="FirstTokens">The time to the first token of each chat in milliseconds, in rising order.</param>
/// <param name="TokensPerSecond">The tokens of all chats, divided by the time from the first request to the last token.</param>
internal sealed record LoadRun(IReadOnlyList<double> FirstTokens, double TokensPerSecond)
{
    /// <summary>Runs chats at the same time.</summary>
    /// <param name="chats">How many.</param>
    /// <param name="tokens">How many tokens each has.</param>
    /// <param name="run">Runs a chat to its end, and gives the time stamp of its first token.</param>
    internal static async Task<LoadRun> MeasureAsync(int chats, int tokens, Func<int, Task<long>> run)
    {
        long start = Stopwatch.GetTimestamp();
        long[] firsts = await Task.WhenAll(Enumerable.Range(0, chats).Select(chat => Task.Run(() => run(chat)))).ConfigureAwait(false);
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        return new LoadRun([.. firsts.Select(first => Stopwatch.GetElapsedTime(start, first).TotalMilliseconds).Order()], chats * tokens / seconds);
    }

    /// <summary>The time to the first token that a part of the chats did not exceed.</summary>
    internal double FirstToken(double part) => FirstTokens[Math.Min(FirstTokens.Count - 1, (int)(FirstTokens.Count * part))];
}
