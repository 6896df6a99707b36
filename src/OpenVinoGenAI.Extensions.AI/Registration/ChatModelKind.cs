namespace OpenVinoGenAI.Extensions.AI;

/// <summary>What runs the model of a registered chat client.</summary>
public enum ChatModelKind
{
    /// <summary>A <see cref="ContinuousBatchingEngine"/>: many calls at once.</summary>
    Engine = 0,

    /// <summary>An <see cref="LLMPipeline"/>: one call after the other, also on an NPU.</summary>
    Text = 1,

    /// <summary>A <see cref="VLMPipeline"/>: messages may have images.</summary>
    Vision = 2,
}
