namespace OpenVinoGenAI;

/// <summary>A caller in the queue of a <see cref="PipelineGate"/>.</summary>
internal abstract class GateTurn
{
    protected GateTurn() => Place = new LinkedListNode<GateTurn>(this);

    /// <summary>Where the caller stands; guarded by the gate's lock.</summary>
    internal LinkedListNode<GateTurn> Place { get; }

    /// <summary>Tells the caller, from any thread, that the gate is theirs.</summary>
    internal abstract void Begin();
}
