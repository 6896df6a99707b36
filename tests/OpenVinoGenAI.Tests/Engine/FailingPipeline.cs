using OpenVinoGenAI.Interop;
using OpenVinoGenAI.Interop.Handles;

namespace OpenVinoGenAI.Tests.Engine;

/// <summary>A native pipeline whose members throw when a test wants it.</summary>
internal sealed class FailingPipeline(INativeContinuousBatchingPipeline inner) : INativeContinuousBatchingPipeline
{
    /// <summary>Asked before each call with the member's name; what it returns is thrown.</summary>
    public Func<string, Exception?> Failure { get; set; } = _ => null;

    /// <summary>Loads the model with a pipeline that can fail.</summary>
    public static (ContinuousBatchingEngine Engine, FailingPipeline Pipeline) Load(string? modelsPath = null)
    {
        FailingPipeline? failing = null;
        var engine = new ContinuousBatchingEngine(
            modelsPath ?? Models.TinyChat,
            "CPU",
            Models.F32,
            1024,
            (path, device, options) => failing = new FailingPipeline(NativeContinuousBatchingPipeline.Load(path, device, options)));
        return (engine, failing!);
    }

    public GenerationConfigHandle GetGenerationConfig() => inner.GetGenerationConfig();

    public Tokenizer GetTokenizer() => inner.GetTokenizer();

    public PipelineMetrics GetMetrics()
    {
        Check(nameof(GetMetrics));
        return inner.GetMetrics();
    }

    public NativeGenerationHandle AddRequest(ReadOnlySpan<long> prompt, GenerationConfigHandle config)
    {
        Check(nameof(AddRequest));
        return inner.AddRequest(prompt, config);
    }

    public NativeGenerationHandle AddRequest(VisionPrompt prompt, GenerationConfigHandle config)
    {
        Check(nameof(AddRequest));
        return inner.AddRequest(prompt, config);
    }

    public void Step()
    {
        Check(nameof(Step));
        inner.Step();
    }

    public bool HasNonFinishedRequests()
    {
        Check(nameof(HasNonFinishedRequests));
        return inner.HasNonFinishedRequests();
    }

    public void Dispose()
    {
        inner.Dispose();
        Check(nameof(Dispose));
    }

    private void Check(string member)
    {
        if (Failure(member) is { } error)
        {
            throw error;
        }
    }
}
