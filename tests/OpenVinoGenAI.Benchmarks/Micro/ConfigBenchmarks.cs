using BenchmarkDotNet.Attributes;
using OpenVinoGenAI.Interop;
using OpenVinoGenAI.Interop.Handles;

namespace OpenVinoGenAI.Benchmarks.Micro;

/// <summary>A generation config on its way to the native side: once for each new record, not for each call.</summary>
public class ConfigBenchmarks
{
    private static readonly GenerationConfig Few = new() { MaxNewTokens = 100 };
    private static readonly GenerationConfig Many = new()
    {
        MaxNewTokens = 100,
        DoSample = true,
        Temperature = 0.7f,
        TopP = 0.9f,
        TopK = 50,
        RepetitionPenalty = 1.1f,
        RngSeed = 42,
        StopStrings = ["\n\n", "</s>"],
    };

    private GenerationConfigHandle _base = null!;

    [GlobalSetup]
    public void Create() => _base = GenerationConfigHandle.Create();

    [GlobalCleanup]
    public void Free() => _base.Dispose();

    [Benchmark(Baseline = true, Description = "a config with one option to native")]
    public void OneOption() => Merge(Few);

    [Benchmark(Description = "a config with eight options to native")]
    public void EightOptions() => Merge(Many);

    private void Merge(GenerationConfig config)
    {
        using GenerationConfigHandle handle = GenerationConfigMapper.Merge(_base, config);
    }
}
