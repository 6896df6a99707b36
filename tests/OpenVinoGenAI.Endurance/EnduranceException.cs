namespace OpenVinoGenAI.Endurance;

/// <summary>A run did not pass.</summary>
internal sealed class EnduranceException(string message, Exception? inner = null) : Exception(message, inner);
