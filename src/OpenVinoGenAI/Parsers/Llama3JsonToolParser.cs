namespace OpenVinoGenAI;

/// <summary>Tool calls as Llama 3 writes them in JSON, with <c>name</c> and <c>parameters</c> (official: <c>Llama3JsonToolParser</c>).</summary>
public sealed record Llama3JsonToolParser : ToolParser;
