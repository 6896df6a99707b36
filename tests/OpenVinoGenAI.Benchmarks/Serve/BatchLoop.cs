using System.Globalization;

namespace OpenVinoGenAI.Benchmarks.Serve;

/// <summary>Requests that are stepped together, each of them read after each step: the same loop as in C++ and in Python.</summary>
internal sealed class BatchLoop : IDisposable
{
    /// <summary>What follows the name of a workload where its managed bytes are asked for.</summary>
    internal const string AllocationSuffix = "-allocation";

    private const string Prefix = "batch-";

    private readonly ContinuousBatchingPipeline _pipe;
    private readonly long[] _prompt;

    internal BatchLoop(string model, string device, string prompt)
    {
        _pipe = new ContinuousBatchingPipeline(model, device);
        _prompt = _pipe.Tokenizer.Encode(prompt).GetTokens(0);
    }

    /// <summary>Reads the number of requests in the name of a workload.</summary>
    internal static bool TryParse(string name, string suffix, out int requests)
    {
        requests = 0;
        return name.Length > Prefix.Length + suffix.Length
            && name.StartsWith(Prefix, StringComparison.Ordinal)
            && name.EndsWith(suffix, StringComparison.Ordinal)
            && int.TryParse(name.AsSpan(Prefix.Length, name.Length - Prefix.Length - suffix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out requests);
    }

    /// <summary>Runs requests to their end.</summary>
    /// <exception cref="InvalidOperationException">A request did not get all its tokens, so the time means nothing.</exception>
    internal void Run(int requests, GenerationConfig config)
    {
        GenerationHandle[] handles = [.. Enumerable.Range(0, requests).Select(i => _pipe.AddRequest((ulong)i, _prompt, config))];
        long tokens = 0;
        while (_pipe.HasNonFinishedRequests)
        {
            _pipe.Step();
            foreach (GenerationHandle handle in handles)
            {
                foreach (GenerationOutput output in handle.Read())
                {
                    tokens += output.Tokens.Count;
                }
            }
        }

        Array.ForEach(handles, handle => handle.Dispose());
        if (tokens != (long)requests * config.MaxNewTokens!.Value)
        {
            throw new InvalidOperationException($"{requests} requests gave {tokens} tokens.");
        }
    }

    public void Dispose() => _pipe.Dispose();
}
