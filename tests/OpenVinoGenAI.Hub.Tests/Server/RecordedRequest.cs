namespace OpenVinoGenAI.Hub.Tests;

/// <summary>A request that the test server got.</summary>
/// <param name="IsHub">Whether it came to the Hub, and not to the second host.</param>
/// <param name="Target">The path and the query.</param>
/// <param name="Range">The header Range.</param>
/// <param name="Headers">All headers, one in each line.</param>
internal sealed record RecordedRequest(bool IsHub, string Target, string? Range, string Headers);
