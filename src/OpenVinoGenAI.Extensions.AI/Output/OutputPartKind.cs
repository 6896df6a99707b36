namespace OpenVinoGenAI.Extensions.AI;

/// <summary>What a part of a model's output is.</summary>
internal enum OutputPartKind
{
    /// <summary>Text of the answer.</summary>
    Text,

    /// <summary>Text of the reasoning before the answer.</summary>
    Reasoning,

    /// <summary>A complete tool call.</summary>
    ToolCall,
}
