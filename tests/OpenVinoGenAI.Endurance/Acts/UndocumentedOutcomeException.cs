namespace OpenVinoGenAI.Endurance;

/// <summary>A call ended in a way that the documentation does not know.</summary>
internal sealed class UndocumentedOutcomeException(string message, Exception? inner) : Exception(message, inner);
