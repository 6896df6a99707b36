namespace OpenVinoGenAI;

/// <summary>Tool calls as Llama 3 writes them in Python, <c>[get_weather(city="Paris")]</c> (official: <c>Llama3PythonicToolParser</c>).</summary>
public sealed record Llama3PythonicToolParser : ToolParser;
