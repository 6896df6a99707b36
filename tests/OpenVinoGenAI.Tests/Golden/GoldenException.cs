namespace OpenVinoGenAI.Tests;

/// <summary>A golden file has something that the tests cannot run.</summary>
internal sealed class GoldenException(string message) : Exception(message);
